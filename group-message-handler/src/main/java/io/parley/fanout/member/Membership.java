package io.parley.fanout.member;

import org.jspecify.annotations.Nullable;

/**
 * When a user was in a group, the last time and before.
 *
 * @param joined the version of the group that brought them in
 * @param left the version that took them out; 0 when they are in
 * @param before the time before; null if there was none, or it is forgotten
 */
record Membership(long joined, long left, @Nullable Membership before) {

  /** So many times before the last one are remembered. */
  static final int MAX_EARLIER = 4;

  /** The first time. */
  Membership(long joined, long left) {
    this(joined, left, null);
  }

  boolean isIn() {
    return left == 0;
  }

  /** How many times it tells of. */
  int count() {
    int count = 0;
    for (Membership one = this; one != null; one = one.before) {
      count++;
    }
    return count;
  }

  /** Whether the user was in the group at a version. */
  boolean holdsAt(long version) {
    for (Membership one = this; one != null; one = one.before) {
      if (one.joined <= version && (one.left == 0 || one.left > version)) {
        return true;
      }
    }
    return false;
  }

  /** The user goes. */
  Membership ended(long version) {
    return new Membership(joined, version, before);
  }

  /** The user, who has gone, comes again. */
  Membership again(long version) {
    return new Membership(version, 0, latest(MAX_EARLIER));
  }

  private Membership latest(int count) {
    Membership rest = before == null || count == 1 ? null : before.latest(count - 1);
    return new Membership(joined, left, rest);
  }
}
