package io.parley.message.group;

/** What a user is to a group. */
public sealed interface Standing {

  /**
   * In it.
   *
   * @param visibleFrom the first number in the log that the user may see
   */
  record Inside(long visibleFrom) implements Standing {}

  /** Not in it any more. */
  record Former(Member.Exit exit) implements Standing {}

  /** Was never in it, as far as is remembered. */
  record Stranger() implements Standing {}
}
