package io.parley.e2e.checker;

import io.parley.contracts.UserId;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.GroupChange;
import io.parley.e2e.history.GroupCommand;
import io.parley.e2e.history.GroupRole;
import io.parley.e2e.history.GroupRules;
import io.parley.e2e.history.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A group after one of its changes. Mutes that end by themselves are not followed.
 *
 * @param owned whether there is an owner as long as there are members; public rooms have none
 */
record GroupState(
    Map<UserId, Standing> members, Set<UserId> banned, GroupRules rules, boolean owned) {

  /** Before the group is made. */
  static final GroupState NONE = new GroupState(Map.of(), Set.of(), GroupRules.USUAL, false);

  GroupState {
    members = Map.copyOf(members);
    banned = Set.copyOf(banned);
  }

  boolean has(UserId user) {
    return members.containsKey(user);
  }

  Optional<GroupRole> role(UserId user) {
    return Optional.ofNullable(members.get(user)).map(Standing::role);
  }

  /** Whether the user may write. */
  boolean takesFrom(UserId user) {
    Standing standing = members.get(user);
    return standing != null
        && !standing.muted()
        && (!rules.adminsSend() || standing.role() != GroupRole.MEMBER);
  }

  /** Whether the group is as the command asked for; texts are not looked at. */
  boolean satisfies(GroupCommand command) {
    List<UserId> users = command.users();
    return switch (command.type()) {
      case CREATED, JOINED, ADDED -> members.keySet().containsAll(users);
      case LEFT, REMOVED -> users.stream().noneMatch(this::has);
      case BANNED -> banned.containsAll(users) && users.stream().noneMatch(this::has);
      case UNBANNED -> users.stream().noneMatch(banned::contains);
      case ROLE -> users.stream().allMatch(u -> role(u).equals(Optional.of(role(command.value()))));
      case OWNER -> users.stream().allMatch(u -> role(u).equals(Optional.of(GroupRole.OWNER)));
      case MUTED -> users.stream().allMatch(user -> isMuted(user) == isEndless(command.value()));
      case UNMUTED -> users.stream().noneMatch(this::isMuted);
      case SETTINGS -> rules.equals(rules(command.value()));
      case TITLE, DESCRIPTION, PICTURE -> false;
    };
  }

  private boolean isMuted(UserId user) {
    Standing standing = members.get(user);
    return standing != null && standing.muted();
  }

  /** The group after this change. */
  GroupState after(Entry.Change entry) {
    GroupChange change = entry.change();
    List<UserId> users = change.users();
    return switch (change.type()) {
      case CREATED -> created(entry);
      case JOINED, ADDED -> with(users, standing -> standing);
      case LEFT, REMOVED -> without(users, Set.of());
      case BANNED -> without(users, Set.copyOf(users));
      case UNBANNED -> unbanned(users);
      case ROLE -> with(users, standing -> standing.as(role(change.value())));
      case OWNER -> ownedBy(users.getFirst());
      case MUTED -> with(users, standing -> standing.muted(isEndless(change.value())));
      case UNMUTED -> with(users, standing -> standing.muted(false));
      case SETTINGS -> new GroupState(members, banned, rules(change.value()), owned);
      case TITLE, DESCRIPTION, PICTURE -> this;
    };
  }

  private static GroupState created(Entry.Change entry) {
    boolean owned = !entry.actor().equals(UserId.NOBODY);
    Map<UserId, Standing> members = new HashMap<>();
    entry.change().users().forEach(user -> members.put(user, Standing.MEMBER));
    if (owned) {
      members.put(entry.actor(), new Standing(GroupRole.OWNER, false));
    }
    return new GroupState(members, Set.of(), rules(entry.change().value()), owned);
  }

  private GroupState with(List<UserId> users, UnaryOperator<Standing> now) {
    Map<UserId, Standing> next = new HashMap<>(members);
    users.forEach(user -> next.put(user, now.apply(members.getOrDefault(user, Standing.MEMBER))));
    return new GroupState(next, banned, rules, owned);
  }

  private GroupState without(List<UserId> users, Set<UserId> bannedNow) {
    Map<UserId, Standing> next = new HashMap<>(members);
    users.forEach(next::remove);
    Set<UserId> all = new HashSet<>(banned);
    all.addAll(bannedNow);
    return new GroupState(next, all, rules, owned);
  }

  private GroupState unbanned(List<UserId> users) {
    Set<UserId> rest = new HashSet<>(banned);
    users.forEach(rest::remove);
    return new GroupState(members, rest, rules, owned);
  }

  private GroupState ownedBy(UserId user) {
    Map<UserId, Standing> next = new HashMap<>(members);
    next.replaceAll((member, standing) ->
        standing.role() == GroupRole.OWNER ? standing.as(GroupRole.ADMIN) : standing);
    next.put(user, next.getOrDefault(user, Standing.MEMBER).as(GroupRole.OWNER));
    return new GroupState(next, banned, rules, true);
  }

  private static GroupRole role(GroupChange.Value value) {
    return value instanceof GroupChange.Value.Role role ? role.role() : GroupRole.MEMBER;
  }

  private static boolean isEndless(GroupChange.Value value) {
    return value instanceof GroupChange.Value.Mute mute && mute.endless();
  }

  private static GroupRules rules(GroupChange.Value value) {
    return value instanceof GroupChange.Value.Rules rules ? rules.rules() : GroupRules.USUAL;
  }
}
