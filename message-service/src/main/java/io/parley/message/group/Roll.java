package io.parley.message.group;

import io.parley.contracts.UserId;
import java.util.List;

/**
 * Who is and was in a group.
 *
 * @param version of the group that the log has reached; 0 if there is no group
 */
public record Roll(long version, List<Entry> entries) {

  public Roll {
    entries = List.copyOf(entries);
  }

  /**
   * When a user was in the group, the last time and before.
   *
   * @param joined the version by which the last time began
   * @param left the version by which it ended; 0 if it has not
   * @param voice whether the user may write
   * @param earlier the times before, the oldest first, as far as is remembered
   */
  public record Entry(UserId user, long joined, long left, Voice voice, List<Span> earlier) {

    public Entry {
      earlier = List.copyOf(earlier);
    }

    /** Whether the user is in the group. */
    public boolean isIn() {
      return left == 0;
    }

    /** Whether the user was in the group at a version. */
    public boolean holdsAt(long version) {
      boolean last = joined <= version && (left == 0 || version < left);
      return last || earlier.stream().anyMatch(span -> span.holdsAt(version));
    }
  }

  /**
   * Whether somebody may write.
   *
   * @param permitted whether the group lets members of that role
   * @param mutedUntil milliseconds since the Unix epoch; 0 if not muted, {@link Long#MAX_VALUE} if
   *     without end
   */
  public record Voice(boolean permitted, long mutedUntil) {

    /** Of somebody whom nothing keeps from it. */
    public static final Voice FREE = new Voice(true, 0);
  }

  /**
   * A time that is over.
   *
   * @param joined the version by which it began
   * @param left the version by which it ended
   */
  public record Span(long joined, long left) {

    boolean holdsAt(long version) {
      return joined <= version && version < left;
    }
  }
}
