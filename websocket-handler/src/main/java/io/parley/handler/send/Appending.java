package io.parley.handler.send;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.TextContent;

/**
 * A message on its way into the log.
 *
 * @param retry whether an earlier attempt of the client may have succeeded
 */
record Appending(
    ConversationId conversation,
    UserId sender,
    ClientId clientId,
    TextContent content,
    boolean retry) {

  private static final int OVERHEAD = 512;

  /** About how many bytes it takes. */
  int weight() {
    return OVERHEAD + 2 * content.body().length();
  }
}
