package io.parley.message.head;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a user wants to know about conversations.
 *
 * @param cursors what the user's device holds already; conversations that are not named count as 0
 * @param since what is not named in {@code cursors} is new only if something happened after this
 *     time, in milliseconds since the Unix epoch; 0 for any time
 * @param summaries whether to describe all of them, new or not
 */
public record HeadQuery(
    UserId user, Map<ConversationId, Long> cursors, long since, boolean summaries) {

  public HeadQuery {
    cursors = Map.copyOf(cursors);
  }

  /** All of them, described. */
  public static HeadQuery summaries(UserId user) {
    return new HeadQuery(user, Map.of(), 0, true);
  }

  /** All of them that have any event. */
  public static HeadQuery all(UserId user) {
    return new HeadQuery(user, Map.of(), 0, false);
  }

  OptionalLong cursor(ConversationId conversation) {
    Long cursor = cursors.get(conversation);
    return cursor == null ? OptionalLong.empty() : OptionalLong.of(cursor);
  }
}
