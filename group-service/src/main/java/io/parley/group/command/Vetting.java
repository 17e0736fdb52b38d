package io.parley.group.command;

/**
 * What has to be asked of others before a draft may be committed. It is asked while other commands
 * of the group go on, and again only if by then somebody else comes in than those who were asked
 * about.
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
