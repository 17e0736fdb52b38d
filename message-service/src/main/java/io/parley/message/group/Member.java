package io.parley.message.group;

import io.parley.message.change.GroupRole;
import org.jspecify.annotations.Nullable;

/**
 * The last time that a user was in a group.
 *
 * @param exit if it is over
 * @param mutedUntil milliseconds since the Unix epoch; 0 if not muted, {@link Long#MAX_VALUE} if
 *     without end
 */
public record Member(GroupRole role, Entry entry, @Nullable Exit exit, long mutedUntil) {

  /**
   * How it began.
   *
   * @param version of the group by which the user came
   * @param seq of that change in the log
   * @param visibleFrom the first number in the log that the user may see
   */
  public record Entry(long version, long seq, long visibleFrom) {}

  /**
   * How it ended.
   *
   * @param version of the group by which the user went
   * @param seq of that change in the log
   * @param at milliseconds since the Unix epoch
   */
  public record Exit(long version, long seq, long at) {}

  /** Whether the user is in the group. */
  public boolean isIn() {
    return exit == null;
  }

  boolean isMuted(long now) {
    return mutedUntil > now;
  }

  Member with(GroupRole newRole) {
    return new Member(newRole, entry, exit, mutedUntil);
  }

  Member mutedUntil(long until) {
    return new Member(role, entry, exit, until);
  }

  Member ended(Exit by) {
    return new Member(role, entry, by, 0);
  }
}
