package io.parley.group.command;

/**
 * What has to be asked of others before a draft may be committed. It is asked once per command, and
 * not while other commands of the group wait.
 */
@FunctionalInterface
public interface Vetting {

  /** For commands about which nobody has to be asked. */
  Vetting NONE = _ -> {};

  /**
   * Looks at a draft that is within the rules of the group.
   *
   * @throws io.parley.chassis.error.ProblemException if it must not be
   */
  void vet(Draft draft);
}
