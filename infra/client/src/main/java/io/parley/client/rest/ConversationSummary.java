package io.parley.client.rest;

import io.parley.client.frame.LogEvent;
import io.parley.contracts.ConversationId;
import java.util.Optional;

/**
 * One line of the list of conversations.
 *
 * @param head the number of the last event
 * @param unread messages of others that this user has not read
 */
public record ConversationSummary(
    ConversationId conversation, long head, int unread, Optional<LogEvent> last) {}
