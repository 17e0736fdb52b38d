package io.parley.handler.frame;

import io.parley.contracts.ConversationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one log ends, and how far its users are.
 *
 * @param conversation the conversation
 * @param head its highest number
 * @param cursors how far users are, as far as the viewer may know
 * @param group what is said of groups only
 */
public record Head(
    ConversationId conversation, long head, List<Cursor> cursors, @Nullable Group group) {
  public Head {
    cursors = List.copyOf(cursors);
  }

  /** Just where the log ends. */
  static Head of(ConversationId conversation, long head) {
    return new Head(conversation, head, List.of(), null);
  }

  /**
   * How far one user is; numbers and times are 0 for not at all.
   *
   * @param user the user's id in text form
   */
  public record Cursor(
      String user, long delivered, long deliveredMillis, long read, long readMillis) {}

  /**
   * What a member, or who was one, is told of a group.
   *
   * @param ended whether the viewer is not in it any more; the log ends for them with what took
   *     them out
   * @param visibleFrom lower numbers are void for the viewer; 0 or 1 when none are
   * @param tallies how far the viewer's own latest messages have come
   */
  public record Group(boolean ended, long visibleFrom, List<Tally> tallies) {
    public Group {
      tallies = List.copyOf(tallies);
    }
  }

  /** How many members have a message, its sender not counted. */
  public record Tally(long seq, int members, int delivered, int read) {}
}
