package io.parley.group.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.group.GroupCommands;
import io.parley.group.member.MemberCommands;
import io.parley.group.publish.Publishers;
import io.parley.group.state.Head;
import io.parley.group.state.InMemoryGroupStore;
import io.parley.group.state.Info;
import io.parley.group.state.Settings;
import io.parley.group.time.MutableClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private final InMemoryGroupStore store = new InMemoryGroupStore();
  private final MutableClock clock = new MutableClock();
  private final Commands commands =
      new Commands(
          store,
          Publishers.of(store, clock),
          new GroupLimits(6, 6, 500, 3, 3, 3, 10),
          new CommandProperties(5, Duration.ofSeconds(1), 256),
          clock,
          new SimpleMeterRegistry());
  private final GroupId group = GroupId.next();
  private final UserId ben = UserId.next();
  private final UserId cora = UserId.next();
  private final Actor anna = new Actor(UserId.next(), false);

  @BeforeEach
  void makeGroup() {
    Head blank =
        Head.ofGroup(
            group,
            new Info("T", null, null),
            Settings.OF_GROUP,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var _ = commands.create(blank, anna, GroupCommands.create(ben), Vetting.NONE);
  }

  @Test
  void whatIsOnlyVettedIsReadWithoutDisturbingCommits() {
    List<Integer> snapshots = new ArrayList<>();
    var _ =
        commands.run(group, anna, MemberCommands.add(cora), _ -> snapshots.add(store.snapshots()));

    assertThat(snapshots).containsExactly(0);
    assertThat(store.snapshots()).isEqualTo(1);
    assertThat(store.member(group, cora)).isPresent();
  }

  @Test
  void whoComesInWithoutHavingBeenVettedIsVetted() {
    List<List<UserId>> vetted = new ArrayList<>();
    var _ =
        commands.run(
            group,
            anna,
            MemberCommands.add(ben, cora),
            draft -> {
              vetted.add(List.copyOf(draft.newcomers()));
              if (vetted.size() == 1) {
                var _ = commands.run(group, anna, MemberCommands.remove(ben));
              }
            });

    assertThat(vetted).containsExactly(List.of(cora), List.of(ben, cora));
    assertThat(store.member(group, ben)).isPresent();
  }

  @Test
  void whoIsFoundWantingInTheEndDoesNotComeIn() {
    assertThatThrownBy(() ->
            commands.run(
                group,
                anna,
                MemberCommands.add(ben, cora),
                draft -> {
                  if (draft.newcomers().contains(ben)) {
                    throw new ProblemException(ErrorCode.CANNOT_ADD_USER);
                  }
                  var _ = commands.run(group, anna, MemberCommands.remove(ben));
                }))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(ErrorCode.CANNOT_ADD_USER));
    assertThat(store.member(group, cora)).isEmpty();
  }

  @Test
  void whatIsSoAlreadyIsNotVetted() {
    List<Draft> vetted = new ArrayList<>();
    var _ = commands.run(group, anna, MemberCommands.add(ben), vetted::add);

    assertThat(vetted).isEmpty();
  }
}
