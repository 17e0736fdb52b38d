package io.parley.e2e.history;

/**
 * The settings of a group, as far as somebody outside can see whether they are kept.
 *
 * @param adminsSend only admins may write
 * @param adminsEdit only admins may change the title and the like
 * @param adminsAdd only admins may add members
 * @param fullHistory who comes sees what was written before
 */
public record GroupRules(
    boolean adminsSend, boolean adminsEdit, boolean adminsAdd, boolean fullHistory) {

  /** Of a group for which nothing was set. */
  public static final GroupRules USUAL = new GroupRules(false, false, false, false);
}
