package io.parley.group.command;

import io.parley.group.state.Needs;

/**
 * Something that somebody wants changed in a group. It is decided anew against every revision that
 * it meets until it is committed, so it keeps no state of its own.
 */
public interface Command {

  /** Names it in metrics: a lower-case word. */
  String name();

  /** What of the group it has to see; the actor's rows are always there. */
  Needs needs();

  /**
   * Puts what it changes into the draft; nothing if everything is as it should be.
   *
   * @throws io.parley.chassis.error.ProblemException if that is against the rules
   */
  void apply(Draft draft);
}
