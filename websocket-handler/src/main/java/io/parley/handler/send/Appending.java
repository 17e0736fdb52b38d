package io.parley.handler.send;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.TextContent;
import io.parley.handler.connection.ConnectionId;

/**
 * A message on its way into the log.
 *
 * @param retry whether an earlier attempt of the client may have succeeded
 * @param origin where it comes from; that connection is not given the event
 */
record Appending(
    ConversationId conversation,
    UserId sender,
    ClientId clientId,
    TextContent content,
    boolean retry,
    ConnectionId origin) {

  private static final int OVERHEAD = 512;

  /** About how many bytes it takes. */
  int weight() {
    return OVERHEAD + 2 * content.body().length();
  }
}
