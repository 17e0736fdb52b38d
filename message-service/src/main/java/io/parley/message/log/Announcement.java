package io.parley.message.log;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;

/**
 * A durable event that is to be brought to its readers.
 *
 * @param originConnection which knows of it already; empty when none
 * @param also users who get it beside the members
 */
public record Announcement(
    ConversationId conversation, LogEvent event, String originConnection, List<UserId> also) {

  public Announcement {
    also = List.copyOf(also);
  }

  /** About how many bytes it takes. */
  public int bytes() {
    return PendingEvent.bytes(event.content());
  }
}
