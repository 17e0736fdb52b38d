package io.parley.group.state;

import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a group a command has to see.
 *
 * @param users whose rows of every kind
 * @param invites which invites, each with the member who has made it
 * @param allInvites whether every invite, those that have ended included
 * @param membersIfOwnedBy every member, but only if this user owns the group
 */
public record Needs(
    Set<UserId> users,
    Set<InviteCode> invites,
    boolean allInvites,
    Optional<UserId> membersIfOwnedBy) {

  /** The rows of some users. */
  public static Needs of(UserId... users) {
    return of(List.of(users));
  }

  /** The rows of some users. */
  public static Needs of(Collection<UserId> users) {
    return new Needs(new LinkedHashSet<>(users), Set.of(), false, Optional.empty());
  }

  /** Those of one more user, too. */
  public Needs and(UserId user) {
    Set<UserId> more = new LinkedHashSet<>(users);
    more.add(user);
    return new Needs(more, invites, allInvites, membersIfOwnedBy);
  }

  /** That of an invite and of the member who has made it, too. */
  public Needs withInvite(InviteCode code) {
    return new Needs(users, Set.of(code), allInvites, membersIfOwnedBy);
  }

  public Needs withAllInvites() {
    return new Needs(users, invites, true, membersIfOwnedBy);
  }

  /** Every member, too, if this user owns the group. */
  public Needs withMembersIfOwnedBy(UserId user) {
    return new Needs(users, invites, allInvites, Optional.of(user));
  }

  /** Whether every member of a group of that owner has to be seen. */
  boolean allMembersOf(Head head) {
    return membersIfOwnedBy.filter(user -> user.equals(head.owner())).isPresent();
  }
}
