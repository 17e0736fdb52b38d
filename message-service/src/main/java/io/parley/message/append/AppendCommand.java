package io.parley.message.append;

import io.parley.contracts.ConversationId;
import io.parley.message.log.Content;
import io.parley.message.log.Fanout;
import io.parley.message.log.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A request to add an event.
 *
 * @param retry whether an earlier attempt may have succeeded
 * @param fanout if this service is to see to it that readers get it: always in groups
 */
public record AppendCommand(
    ConversationId conversation,
    Origin origin,
    Content content,
    boolean retry,
    @Nullable Fanout fanout) {

  /** The same, tried again. */
  AppendCommand again() {
    return new AppendCommand(conversation, origin, content, true, fanout);
  }
}
