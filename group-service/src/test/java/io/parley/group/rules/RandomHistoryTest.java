package io.parley.group.rules;

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
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever anybody does in whatever order, the group is well: what must hold is checked after every
 * commit. A failure names its seed.
 */
class RandomHistoryTest {

  private static final int STEPS = 120;
  private static final int USERS = 9;

  static Stream<Long> seeds() {
    return IntStream.range(0, 150).mapToObj(i -> 7919L * i);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void groupsAreWell(long seed) {
    Random random = new Random(seed);
    List<UserId> users = users();
    Trial trial = Trial.group(users.get(0), users.get(1), users.get(2));
    act(trial, users, random);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void roomsAreWell(long seed) {
    act(Trial.room(), users(), new Random(seed));
  }

  private static void act(Trial trial, List<UserId> users, Random random) {
    for (int step = 0; step < STEPS; step++) {
      UserId actor = pick(users, random);
      boolean admin = actor.equals(users.getLast());
      var _ = trial.attempt(new Actor(actor, admin), command(trial, actor, users, random));
      trial.pass(Duration.ofMinutes(random.nextInt(20)));
    }
  }

  private static Command command(Trial trial, UserId actor, List<UserId> users, Random random) {
    UserId user = pick(users, random);
    return switch (random.nextInt(19)) {
      case 0, 1 -> MemberCommands.add(user);
      case 2 -> MemberCommands.remove(user);
      case 3 -> MemberCommands.leave(actor, random.nextBoolean() ? null : user);
      case 4 -> MemberCommands.role(user, random.nextBoolean() ? Role.ADMIN : Role.MEMBER);
      case 5 -> MemberCommands.transfer(user);
      case 6 ->
          MemberCommands.mute(
              user, random.nextBoolean() ? null : trial.now().plus(Duration.ofMinutes(30)));
      case 7 -> MemberCommands.unmute(user);
      case 8 -> MemberCommands.ban(user);
      case 9 -> MemberCommands.unban(user);
      case 10 -> GroupCommands.title("Title " + random.nextInt(3));
      case 11 -> GroupCommands.settings(_ -> settings(random));
      case 12 ->
          InviteCommands.create(
              InviteCode.next(),
              new Invite.Limits(
                  random.nextBoolean() ? null : trial.now().plus(Duration.ofMinutes(60)),
                  random.nextBoolean() ? null : 2));
      case 13 -> InviteCommands.revoke(code(trial, random));
      case 14 -> InviteCommands.join(code(trial, random));
      case 15 -> InviteCommands.decide(user, random.nextBoolean());
      case 16 -> InviteCommands.withdraw(user);
      default -> RoomCommands.join();
    };
  }

  private static Settings settings(Random random) {
    return new Settings(
        permission(random),
        permission(random),
        permission(random),
        permission(random),
        random.nextInt(3) == 0,
        random.nextBoolean());
  }

  private static Permission permission(Random random) {
    return random.nextInt(3) == 0 ? Permission.ADMINS : Permission.EVERYONE;
  }

  private static InviteCode code(Trial trial, Random random) {
    List<Invite> invites = trial.invites();
    return invites.isEmpty() ? InviteCode.next() : pick(invites, random).code();
  }

  private static List<UserId> users() {
    return IntStream.range(0, USERS).mapToObj(_ -> UserId.next()).toList();
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
