package io.parley.e2e.checker;

import io.parley.contracts.UserId;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.GroupChange;
import io.parley.e2e.history.GroupRole;
import java.util.List;
import java.util.Optional;

/** What the rules of groups say against a change, whoever decided on it. */
final class Objections {

  private Objections() {}

  /** Why this change must not happen to a group in this state; empty if it may. */
  static Optional<String> to(Entry.Change entry, GroupState before) {
    List<UserId> users = entry.change().users();
    UserId actor = entry.actor();
    return switch (entry.change().type()) {
      case CREATED -> unless(entry.seq() == 1, "it exists already");
      case JOINED -> newcomers(users, before);
      case ADDED ->
          newcomers(users, before)
              .or(() -> unless(mayAdd(actor, before), "its actor may not add members"));
      case LEFT ->
          unless(before.has(actor) && users.equals(List.of(actor)), "who leaves is not in it")
              .or(() -> unless(mayLeave(actor, before), "the owner leaves it without an owner"));
      case REMOVED ->
          unless(users.stream().allMatch(before::has), "who is removed is not in it")
              .or(() -> unless(isAbove(actor, users, before), "its actor is not above them"));
      case BANNED -> unless(isAbove(actor, users, before), "its actor is not above them");
      case UNBANNED -> unless(isAdmin(actor, before), "its actor is no admin");
      case ROLE ->
          unless(
              users.stream().allMatch(before::has)
                  && (isOwner(actor, before) || stepsDown(entry.change(), actor)),
              "its actor is not the owner, or whom it concerns is not in it");
      case OWNER ->
          unless(
              users.stream().allMatch(before::has) && isOwner(actor, before),
              "its actor is not the owner, or whom it concerns is not in it");
      case MUTED, UNMUTED ->
          unless(users.stream().allMatch(before::has), "whom it concerns is not in it");
      case SETTINGS -> unless(isAdmin(actor, before), "its actor is no admin");
      case TITLE, DESCRIPTION, PICTURE ->
          unless(
              isAdmin(actor, before) || (before.has(actor) && !before.rules().adminsEdit()),
              "its actor may not edit the info");
    };
  }

  /** Why a group must not be like this; empty if it may. */
  static Optional<String> to(GroupState after) {
    long owners =
        after.members().values().stream().filter(s -> s.role() == GroupRole.OWNER).count();
    long wanted = after.owned() && !after.members().isEmpty() ? 1 : 0;
    return unless(owners == wanted, "it has " + owners + " owners then");
  }

  private static Optional<String> newcomers(List<UserId> users, GroupState before) {
    return unless(users.stream().noneMatch(before::has), "who comes is in it already")
        .or(() ->
            unless(users.stream().noneMatch(before.banned()::contains), "who comes is banned"));
  }

  private static boolean mayAdd(UserId actor, GroupState before) {
    return isAdmin(actor, before) || (before.has(actor) && !before.rules().adminsAdd());
  }

  private static boolean mayLeave(UserId actor, GroupState before) {
    return !before.owned() || !isOwner(actor, before) || before.members().size() == 1;
  }

  private static boolean stepsDown(GroupChange change, UserId actor) {
    return change.users().equals(List.of(actor))
        && change.value().equals(new GroupChange.Value.Role(GroupRole.MEMBER));
  }

  private static boolean isAbove(UserId actor, List<UserId> users, GroupState before) {
    return isAdmin(actor, before)
        && users.stream()
            .allMatch(user -> before.role(user).map(r -> outranks(actor, r, before)).orElse(true));
  }

  private static boolean outranks(UserId actor, GroupRole role, GroupState before) {
    return !before.owned() || before.role(actor).map(own -> own.compareTo(role) > 0).orElse(false);
  }

  /** Rooms belong to nobody: whoever runs the server is above everybody in them. */
  private static boolean isAdmin(UserId actor, GroupState before) {
    return !before.owned()
        || before.role(actor).map(role -> role != GroupRole.MEMBER).orElse(false);
  }

  private static boolean isOwner(UserId actor, GroupState before) {
    return !before.owned() || before.role(actor).map(role -> role == GroupRole.OWNER).orElse(false);
  }

  private static Optional<String> unless(boolean right, String objection) {
    return right ? Optional.empty() : Optional.of(objection);
  }
}
