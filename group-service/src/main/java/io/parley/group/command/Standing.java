package io.parley.group.command;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.state.Head;
import io.parley.group.state.Member;
import io.parley.group.state.Permission;
import io.parley.group.state.Role;
import java.util.Optional;

/**
 * What somebody may do in a group: by their role, or, in a public room, as an admin of the server,
 * who may do there what an owner may.
 */
public final class Standing {

  private final Optional<Role> role;

  private Standing(Optional<Role> role) {
    this.role = role;
  }

  /**
   * The standing of an actor.
   *
   * @param member what the actor is in the group, if anything
   */
  public static Standing of(Head head, Actor actor, Optional<Member> member) {
    if (head.isRoom() && actor.admin()) {
      return new Standing(Optional.of(Role.OWNER));
    }
    return new Standing(member.map(Member::role));
  }

  /** The role in force, or {@code not_a_member}. */
  public Role require() {
    return role.orElseThrow(() -> new ProblemException(ErrorCode.NOT_A_MEMBER));
  }

  /** Whether they are admin, or more. */
  public boolean isAdmin() {
    return role.filter(Role::isAdmin).isPresent();
  }

  /** Refuses whom a setting does not allow it. */
  public void require(Permission permission) {
    permit(permission.allows(require()));
  }

  /** Refuses whoever is less than admin. */
  public void requireAdmin() {
    permit(require().isAdmin());
  }

  /** Refuses whoever is not the owner. */
  public void requireOwner() {
    permit(require() == Role.OWNER);
  }

  /** Refuses whoever does not stand above this member. */
  public void requireAbove(Member target) {
    permit(require().outranks(target.role()));
  }

  /** Refuses whoever neither is this user nor an admin. */
  public void requireAdminUnless(boolean own) {
    permit(require().isAdmin() || own);
  }

  /** Refuses what is asked for if it is not permitted. */
  public static void permit(boolean permitted) {
    if (!permitted) {
      throw new ProblemException(ErrorCode.NOT_PERMITTED);
    }
  }

  /** Refuses when a user was named who is not in the group. */
  public static Member present(Optional<Member> member, UserId user) {
    return member.orElseThrow(() ->
        new ProblemException(ErrorCode.UNKNOWN_USER)
            .withDetail("The user " + user + " is not in the group."));
  }
}
