package io.parley.group.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.group.GroupCommands;
import io.parley.group.member.MemberCommands;
import io.parley.group.state.Member;
import io.parley.group.state.Role;
import org.junit.jupiter.api.Test;

/** Who owns a group after its owner. */
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
  void whoGivesTheGroupAwayIsAnAdmin() {
    trial.run(owner, MemberCommands.transfer(ben));
    trial.run(ben, MemberCommands.transfer(ben));

    assertThat(trial.member(owner)).map(Member::role).contains(Role.ADMIN);
    assertThat(trial.member(ben)).map(Member::role).contains(Role.OWNER);
    assertThat(trial.changes()).containsExactly("Created", "OwnerChanged");
  }
}
