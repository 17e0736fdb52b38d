package io.parley.fanout.member;

/**
 * When a user was in a group, the last time.
 *
 * @param joined the version of the group that brought them in
 * @param left the version that took them out; 0 when they are in
 */
record Membership(long joined, long left) {

  boolean holdsAt(long version) {
    return joined <= version && (left == 0 || left > version);
  }
}
