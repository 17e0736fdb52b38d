package io.parley.message.append;

import io.parley.contracts.ConversationId;
import io.parley.message.log.Content;
import io.parley.message.log.Origin;

/**
 * A request to add an event.
 *
 * @param retry whether an earlier attempt may have succeeded
 */
public record AppendCommand(
    ConversationId conversation, Origin origin, Content content, boolean retry) {}
