package io.parley.e2e.history;

/** How somebody stands in a group. */
public record Standing(GroupRole role, boolean muted) {

  /** A member like most. */
  public static final Standing MEMBER = new Standing(GroupRole.MEMBER, false);

  /** The same with another role. */
  public Standing as(GroupRole other) {
    return new Standing(other, muted);
  }

  /** The same, muted or not. */
  public Standing muted(boolean now) {
    return new Standing(role, now);
  }
}
