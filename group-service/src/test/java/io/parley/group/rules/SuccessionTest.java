package io.parley.group.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.group.GroupCommands;
import io.parley.group.member.MemberCommands;
import io.parley.group.state.Member;
import io.parley.group.state.Role;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who owns a group after its owner, and who is an admin no more. */
class SuccessionTest {

  private final UserId owner = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId cora = UserId.next();
  private final UserId dora = UserId.next();
  private final Trial trial = Trial.group(owner, ben);

  @Test
  void theMemberWhoCameFirstInheritsWhenThereIsNoAdmin() {
    trial.run(owner, MemberCommands.add(cora));
    trial.run(owner, MemberCommands.leave(owner, null));

    assertThat(trial.head().owner()).isEqualTo(ben);
    assertThat(trial.changes()).containsExactly("Created", "Added", "OwnerChanged", "Left");
  }

  @Test
  void theAdminWhoCameFirstInheritsBeforeMembers() {
    trial.run(owner, MemberCommands.add(cora));
    trial.run(owner, MemberCommands.add(dora));
    trial.run(owner, MemberCommands.role(dora, Role.ADMIN));
    trial.run(owner, MemberCommands.role(cora, Role.ADMIN));
    trial.run(owner, MemberCommands.leave(owner, null));

    assertThat(trial.head().owner()).isEqualTo(cora);
  }

  @Test
  void theOwnerNamesTheSuccessor() {
    trial.run(owner, MemberCommands.add(cora));
    trial.run(owner, MemberCommands.role(ben, Role.ADMIN));
    trial.run(owner, MemberCommands.leave(owner, cora));

    assertThat(trial.head().owner()).isEqualTo(cora);
    assertThat(trial.member(ben)).map(Member::role).contains(Role.ADMIN);
  }

  @Test
  void aSuccessorIsAnotherMember() {
    assertThat(trial.attempt(owner, MemberCommands.leave(owner, dora)))
        .contains(ErrorCode.INVALID_FIELD);
    assertThat(trial.attempt(owner, MemberCommands.leave(owner, owner)))
        .contains(ErrorCode.INVALID_FIELD);
    assertThat(trial.head().owner()).isEqualTo(owner);
  }

  @Test
  void whenTheLastOneGoesTheGroupIsNoMore() {
    trial.run(ben, MemberCommands.leave(ben, null));
    trial.run(owner, MemberCommands.leave(owner, null));

    assertThat(trial.head().hasEnded()).isTrue();
    assertThat(trial.attempt(owner, GroupCommands.title("x"))).contains(ErrorCode.UNKNOWN_GROUP);
  }

  @Test
  void aMutedMemberWhoInheritsIsNotMutedAnyMore() {
    trial.run(owner, MemberCommands.mute(ben, null));
    trial.run(owner, MemberCommands.leave(owner, null));

    trial.run(ben, GroupCommands.title("x"));
    assertThat(trial.changes())
        .containsExactly("Created", "Muted", "OwnerChanged", "Unmuted", "Left", "TitleChanged");
  }

  @Test
  void aMutedMemberWhoIsGivenTheGroupIsNotMutedAnyMore() {
    trial.run(owner, MemberCommands.mute(ben, trial.now().plus(Duration.ofHours(1))));
    trial.run(owner, MemberCommands.transfer(ben));

    trial.run(ben, GroupCommands.title("x"));
    assertThat(trial.changes())
        .containsExactly("Created", "Muted", "OwnerChanged", "Unmuted", "TitleChanged");
  }

  @Test
  void aMuteThatHasEndedByItselfIsNotEndedAgain() {
    trial.run(owner, MemberCommands.mute(ben, trial.now().plus(Duration.ofHours(1))));
    trial.pass(Duration.ofHours(1));
    trial.run(owner, MemberCommands.transfer(ben));

    assertThat(trial.changes()).containsExactly("Created", "Muted", "OwnerChanged");
  }

  @Test
  void whoGivesTheGroupAwayIsAnAdmin() {
    trial.run(owner, MemberCommands.transfer(ben));
    trial.run(ben, MemberCommands.transfer(ben));

    assertThat(trial.member(owner)).map(Member::role).contains(Role.ADMIN);
    assertThat(trial.member(ben)).map(Member::role).contains(Role.OWNER);
    assertThat(trial.changes()).containsExactly("Created", "OwnerChanged");
  }

  @Test
  void anAdminStepsDownButTakesNoOtherAdminDown() {
    trial.run(owner, MemberCommands.add(cora));
    trial.run(owner, MemberCommands.role(ben, Role.ADMIN));
    trial.run(owner, MemberCommands.role(cora, Role.ADMIN));
    assertThat(trial.attempt(ben, MemberCommands.role(cora, Role.MEMBER)))
        .contains(ErrorCode.NOT_PERMITTED);
    trial.run(ben, MemberCommands.role(ben, Role.MEMBER));

    assertThat(trial.member(ben)).map(Member::role).contains(Role.MEMBER);
    assertThat(trial.member(cora)).map(Member::role).contains(Role.ADMIN);
    assertThat(trial.attempt(ben, MemberCommands.role(ben, Role.ADMIN)))
        .contains(ErrorCode.NOT_PERMITTED);
  }
}
