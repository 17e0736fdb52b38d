package io.parley.message.group;

import io.parley.message.change.GroupRole;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group knows of a user: the last time that the user was in it, and the times before.
 *
 * @param exit if the last time is over
 * @param mutedUntil milliseconds since the Unix epoch; 0 if not muted, {@link Long#MAX_VALUE} if
 *     without end
 * @param earlier the times before the last one, the oldest first; what came before those is
 *     forgotten
 */
public record Member(
    GroupRole role, Entry entry, @Nullable Exit exit, long mutedUntil, List<Stay> earlier) {

  /** So many times before the last one are remembered, the latest. */
  static final int MAX_EARLIER = 4;

  public Member {
    earlier = List.copyOf(earlier);
  }

  /** Somebody who was not in the group before. */
  public Member(GroupRole role, Entry entry, @Nullable Exit exit, long mutedUntil) {
    this(role, entry, exit, mutedUntil, List.of());
  }

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

  /** A time in the group that is over. */
  public record Stay(Entry entry, Exit exit) {

    boolean covers(long seq) {
      return entry.seq() < seq && seq < exit.seq();
    }
  }

  /** Whether the user is in the group. */
  public boolean isIn() {
    return exit == null;
  }

  /** Whether the user was in the group when the message of this number was accepted. */
  boolean wasInAt(long seq) {
    boolean last = entry.seq() < seq && (exit == null || seq < exit.seq());
    return last || earlier.stream().anyMatch(stay -> stay.covers(seq));
  }

  /** Whether the change of this number took the user out. */
  boolean wentAt(long seq) {
    boolean last = exit != null && exit.seq() == seq;
    return last || earlier.stream().anyMatch(stay -> stay.exit().seq() == seq);
  }

  /** What the user may see while in the group: what was said while they were in it. */
  Sight sight() {
    List<Sight.Range> ranges = new ArrayList<>(earlier.size() + 1);
    for (Stay stay : earlier) {
      ranges.add(new Sight.Range(stay.entry().visibleFrom(), stay.exit().seq()));
    }
    ranges.add(new Sight.Range(entry.visibleFrom(), Long.MAX_VALUE));
    return new Sight(ranges);
  }

  boolean isMuted(long now) {
    return mutedUntil > now;
  }

  Member with(GroupRole newRole) {
    return new Member(newRole, entry, exit, mutedUntil, earlier);
  }

  Member mutedUntil(long until) {
    return new Member(role, entry, exit, until, earlier);
  }

  Member ended(Exit by) {
    return new Member(role, entry, by, 0, earlier);
  }

  /** The same user in the group again, without role and mute. */
  Member back(Entry by) {
    return new Member(GroupRole.MEMBER, by, null, 0, over());
  }

  private List<Stay> over() {
    List<Stay> over = new ArrayList<>(earlier);
    if (exit != null) {
      over.add(new Stay(entry, exit));
    }
    return over.subList(Math.max(0, over.size() - MAX_EARLIER), over.size());
  }
}
