package io.parley.group.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.command.Actor;
import io.parley.group.command.Command;
import io.parley.group.group.GroupCommands;
import io.parley.group.invite.InviteCommands;
import io.parley.group.member.MemberCommands;
import io.parley.group.room.RoomCommands;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Permission;
import io.parley.group.state.Role;
import io.parley.group.state.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may do what: every command by everybody. */
class RoleMatrixTest {

  private static final Settings STRICT =
      new Settings(
          Permission.ADMINS, Permission.ADMINS, Permission.ADMINS, Permission.ADMINS, false, false);

  // + is allowed, P not_permitted, N not_a_member, M muted, B banned, U unknown_group.
  private static final String GROUP =
      """
      command         owner admin member muted stranger banned root waiting
      title           +     +     +      M     N        N      N    N
      title_strict    +     +     P      P     N        N      N    N
      settings        +     +     P      P     N        N      N    N
      add             +     +     +      +     N        N      N    N
      add_strict      +     +     P      P     N        N      N    N
      remove_member   +     +     P      P     N        N      N    N
      remove_admin    +     P     P      P     N        N      N    N
      remove_owner    P     P     P      P     N        N      N    N
      leave           +     +     +      +     N        N      N    N
      promote         +     P     P      P     N        N      N    N
      demote          +     +     P      P     N        N      N    N
      demote_owner    P     P     P      P     N        N      N    N
      step_down       P     +     +      +     N        N      N    N
      transfer        +     P     P      P     N        N      N    N
      mute_member     +     +     P      P     N        N      N    N
      mute_admin      +     P     P      P     N        N      N    N
      unmute          +     +     P      P     N        N      N    N
      ban_member      +     +     P      P     N        N      N    N
      ban_admin       +     P     P      P     N        N      N    N
      ban_owner       P     P     P      P     N        N      N    N
      ban_stranger    +     +     P      P     N        N      N    N
      ban_oneself     P     P     P      P     N        N      N    N
      unban           +     +     P      P     N        N      N    N
      invite          +     +     +      +     N        N      N    N
      invite_strict   +     +     P      P     N        N      N    N
      revoke          +     +     P      P     N        N      N    N
      approve         +     +     P      P     N        N      N    N
      reject          +     +     P      P     N        N      N    N
      withdraw        P     P     P      P     N        N      N    +
      join_by_invite  +     +     +      +     +        B      +    +
      join_room       U     U     U      U     U        U      U    U
      """;

  private static final String ROOM =
      """
      command         admin member muted stranger banned root
      title           +     P      P     N        N      +
      settings        +     P      P     N        N      +
      add             +     P      P     N        N      +
      remove_member   +     P      P     N        N      +
      remove_admin    P     P      P     N        N      +
      leave           +     +      +     N        N      N
      promote         P     P      P     N        N      +
      demote          +     P      P     N        N      +
      transfer        P     P      P     N        N      P
      mute_member     +     P      P     N        N      +
      mute_admin      P     P      P     N        N      +
      ban_member      +     P      P     N        N      +
      ban_admin       P     P      P     N        N      +
      ban_stranger    +     P      P     N        N      +
      unban           +     P      P     N        N      +
      invite          +     P      P     N        N      +
      approve         +     P      P     N        N      +
      join_room       +     +      +     +        B      +
      """;

  @TestFactory
  Stream<DynamicTest> inGroups() {
    return cells(GROUP, false);
  }

  @TestFactory
  Stream<DynamicTest> inRooms() {
    return cells(ROOM, true);
  }

  private static Stream<DynamicTest> cells(String table, boolean room) {
    List<List<String>> rows =
        table.lines().map(line -> Arrays.asList(line.strip().split(" +"))).toList();
    List<String> roles = rows.getFirst();
    return rows.stream()
        .skip(1)
        .flatMap(row ->
            IntStream.range(1, row.size())
                .mapToObj(i ->
                    dynamicTest(
                        row.getFirst() + " by " + roles.get(i),
                        () -> check(new People(room), row.getFirst(), roles.get(i), row.get(i)))));
  }

  private static void check(People people, String command, String role, String expected) {
    if (command.endsWith("_strict")) {
      people.trial.run(people.boss, GroupCommands.settings(_ -> STRICT));
    }
    Actor actor = people.actor(role);
    Optional<ErrorCode> refused =
        people.trial.attempt(actor, people.command(command.replace("_strict", ""), actor.user()));

    assertThat(refused).isEqualTo(code(expected));
  }

  private static Optional<ErrorCode> code(String cell) {
    return switch (cell) {
      case "+" -> Optional.empty();
      case "P" -> Optional.of(ErrorCode.NOT_PERMITTED);
      case "N" -> Optional.of(ErrorCode.NOT_A_MEMBER);
      case "M" -> Optional.of(ErrorCode.MUTED);
      case "B" -> Optional.of(ErrorCode.BANNED);
      case "U" -> Optional.of(ErrorCode.UNKNOWN_GROUP);
      default -> throw new IllegalArgumentException(cell);
    };
  }

  /** A group with somebody in every role, and somebody who waits. */
  private static final class People {

    private final UserId boss = UserId.next();
    private final UserId admin = UserId.next();
    private final UserId member = UserId.next();
    private final UserId muted = UserId.next();
    private final UserId target = UserId.next();
    private final UserId stranger = UserId.next();
    private final UserId banned = UserId.next();
    private final UserId waiting = UserId.next();
    private final InviteCode code = InviteCode.next();
    private final Trial trial;

    People(boolean room) {
      trial = room ? Trial.room() : Trial.group(boss);
      Actor chief = new Actor(boss, room);
      for (UserId user : List.of(admin, member, muted, target)) {
        attempt(chief, MemberCommands.add(user));
      }
      attempt(chief, MemberCommands.role(admin, Role.ADMIN));
      attempt(chief, MemberCommands.mute(muted, null));
      attempt(chief, MemberCommands.ban(banned));
      attempt(chief, InviteCommands.create(code, new Invite.Limits(null, null)));
      attempt(chief, approval(true));
      attempt(new Actor(waiting, false), InviteCommands.join(code));
      attempt(chief, approval(false));
    }

    Actor actor(String role) {
      return switch (role) {
        case "owner" -> new Actor(boss, false);
        case "admin" -> new Actor(admin, false);
        case "member" -> new Actor(member, false);
        case "muted" -> new Actor(muted, false);
        case "stranger" -> new Actor(stranger, false);
        case "banned" -> new Actor(banned, false);
        case "waiting" -> new Actor(waiting, false);
        case "root" -> new Actor(UserId.next(), true);
        default -> throw new IllegalArgumentException(role);
      };
    }

    Command command(String name, UserId actor) {
      return switch (name) {
        case "title" -> GroupCommands.title("New");
        case "settings" -> GroupCommands.settings(_ -> STRICT);
        case "add" -> MemberCommands.add(UserId.next());
        case "remove_member" -> MemberCommands.remove(target);
        case "remove_admin" -> MemberCommands.remove(admin);
        case "remove_owner" -> MemberCommands.remove(boss);
        case "leave" -> MemberCommands.leave(actor, null);
        case "promote" -> MemberCommands.role(target, Role.ADMIN);
        case "demote" -> MemberCommands.role(admin, Role.MEMBER);
        case "demote_owner" -> MemberCommands.role(boss, Role.MEMBER);
        case "step_down" -> MemberCommands.role(actor, Role.MEMBER);
        case "transfer" -> MemberCommands.transfer(target);
        case "mute_member" -> MemberCommands.mute(target, null);
        case "mute_admin" -> MemberCommands.mute(admin, null);
        case "unmute" -> MemberCommands.unmute(target);
        case "ban_member" -> MemberCommands.ban(target);
        case "ban_admin" -> MemberCommands.ban(admin);
        case "ban_owner" -> MemberCommands.ban(boss);
        case "ban_stranger" -> MemberCommands.ban(UserId.next());
        case "ban_oneself" -> MemberCommands.ban(actor);
        case "unban" -> MemberCommands.unban(banned);
        case "invite" -> InviteCommands.create(InviteCode.next(), new Invite.Limits(null, null));
        case "revoke" -> InviteCommands.revoke(code);
        case "approve" -> InviteCommands.decide(waiting, true);
        case "reject" -> InviteCommands.decide(waiting, false);
        case "withdraw" -> InviteCommands.withdraw(waiting);
        case "join_by_invite" -> InviteCommands.join(code);
        case "join_room" -> RoomCommands.join();
        default -> throw new IllegalArgumentException(name);
      };
    }

    private void attempt(Actor actor, Command command) {
      assertThat(trial.attempt(actor, command)).as(command.toString()).isEmpty();
    }

    private static Command approval(boolean needed) {
      return GroupCommands.settings(before ->
          new Settings(
              before.send(),
              before.editInfo(),
              before.addMembers(),
              before.pin(),
              needed,
              before.fullHistory()));
    }
  }
}
