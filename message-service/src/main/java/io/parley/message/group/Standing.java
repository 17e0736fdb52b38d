package io.parley.message.group;

/** What a user is to a group. */
public sealed interface Standing {

  /**
   * In it.
   *
   * @param sight what the user may see of the log, from earlier times in the group, too
   */
  record Inside(Sight sight) implements Standing {}

  /** Not in it any more. */
  record Former(Member.Exit exit) implements Standing {}

  /** Was never in it, as far as is remembered. */
  record Stranger() implements Standing {}
}
