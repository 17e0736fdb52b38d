package io.parley.group.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.group.GroupCommands;
import io.parley.group.invite.InviteCommands;
import io.parley.group.member.MemberCommands;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Member;
import io.parley.group.state.Permission;
import io.parley.group.state.Role;
import io.parley.group.state.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is so already does not happen again; mutes and invites in time. */
class RepetitionTest {

  private final UserId owner = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId cora = UserId.next();
  private final Trial trial = Trial.group(owner, ben);

  @Test
  void commandsThatChangeNothingAreNoChanges() {
    Instant until = trial.now().plus(Duration.ofHours(1));
    trial.run(owner, MemberCommands.mute(ben, until));
    trial.run(owner, MemberCommands.role(ben, Role.ADMIN));
    trial.run(owner, MemberCommands.ban(cora));
    List<String> before = trial.changes();

    trial.run(owner, MemberCommands.add(ben));
    trial.run(owner, MemberCommands.mute(ben, until));
    trial.run(owner, MemberCommands.role(ben, Role.ADMIN));
    trial.run(owner, MemberCommands.ban(cora));
    trial.run(owner, MemberCommands.remove(UserId.next()));
    trial.run(owner, MemberCommands.unban(UserId.next()));
    trial.run(owner, MemberCommands.unmute(UserId.next()));
    trial.run(owner, GroupCommands.title("T"));
    trial.run(owner, GroupCommands.settings(settings -> settings));

    assertThat(trial.changes()).isEqualTo(before);
  }

  @Test
  void aMuteEndsByItself() {
    trial.run(owner, MemberCommands.mute(ben, trial.now().plus(Duration.ofHours(1))));
    assertThat(trial.attempt(ben, GroupCommands.title("x"))).contains(ErrorCode.MUTED);

    trial.pass(Duration.ofHours(1));
    trial.run(ben, GroupCommands.title("x"));
    trial.run(owner, MemberCommands.unmute(ben));
    assertThat(trial.changes()).containsExactly("Created", "Muted", "TitleChanged");
  }

  @Test
  void leavingAndComingBackDoesNotEndAMute() {
    trial.run(owner, MemberCommands.mute(ben, null));
    trial.run(ben, MemberCommands.leave(ben, null));
    trial.run(owner, MemberCommands.add(ben));

    assertThat(trial.member(ben).map(member -> member.isMuted(trial.now()))).contains(true);
    assertThat(trial.changes()).containsExactly("Created", "Muted", "Left", "Added", "Muted");
    trial.run(owner, MemberCommands.unmute(ben));
    trial.run(ben, GroupCommands.title("x"));
  }

  @Test
  void aMuteThatWasLeftBehindCanBeTakenBack() {
    trial.run(owner, MemberCommands.mute(ben, null));
    trial.run(owner, MemberCommands.remove(ben));
    trial.run(owner, MemberCommands.unmute(ben));
    trial.run(owner, MemberCommands.add(ben));

    assertThat(trial.member(ben).map(member -> member.isMuted(trial.now()))).contains(false);
  }

  @Test
  void aBannedUserCannotBeAddedUntilTheBanEnds() {
    trial.run(owner, MemberCommands.ban(ben));
    assertThat(trial.attempt(owner, MemberCommands.add(cora, ben)))
        .contains(ErrorCode.CANNOT_ADD_USER);
    assertThat(trial.member(cora)).isEmpty();

    trial.run(owner, MemberCommands.unban(ben));
    trial.run(owner, MemberCommands.add(ben));
    assertThat(trial.changes()).containsExactly("Created", "Banned", "Unbanned", "Added");
  }

  @Test
  void anInviteEndsInTimeByUseAndByRevocation() {
    InviteCode timed = invite(new Invite.Limits(trial.now().plus(Duration.ofDays(1)), null));
    InviteCode once = invite(new Invite.Limits(null, 1));
    InviteCode revoked = invite(new Invite.Limits(null, null));
    trial.run(cora, InviteCommands.join(once));
    trial.run(cora, InviteCommands.join(once));
    trial.run(owner, InviteCommands.revoke(revoked));
    trial.run(owner, InviteCommands.revoke(revoked));

    UserId late = UserId.next();
    assertThat(trial.attempt(late, InviteCommands.join(once))).contains(ErrorCode.INVITE_EXPIRED);
    assertThat(trial.attempt(late, InviteCommands.join(revoked)))
        .contains(ErrorCode.INVITE_REVOKED);
    trial.pass(Duration.ofDays(1));
    assertThat(trial.attempt(late, InviteCommands.join(timed))).contains(ErrorCode.INVITE_EXPIRED);
    assertThat(trial.attempt(late, InviteCommands.join(InviteCode.next())))
        .contains(ErrorCode.UNKNOWN_INVITE);
    assertThat(trial.changes()).containsExactly("Created", "Joined");
  }

  @Test
  void invitesThatHaveEndedMakeRoomAndAreForgottenSomeTime() {
    for (int i = 0; i < 70; i++) {
      trial.run(owner, InviteCommands.revoke(invite(new Invite.Limits(null, null))));
      trial.pass(Duration.ofSeconds(1));
    }
    for (int i = 0; i < 3; i++) {
      InviteCode valid = invite(new Invite.Limits(null, null));
      assertThat(valid).isNotNull();
    }

    assertThat(
            trial.attempt(
                owner, InviteCommands.create(InviteCode.next(), new Invite.Limits(null, null))))
        .contains(ErrorCode.TOO_MANY_INVITES);
    assertThat(trial.invites()).hasSize(53);
  }

  @Test
  void whoNeedsApprovalWaitsOnceAndIsLetInOrNot() {
    InviteCode code = invite(new Invite.Limits(null, 2));
    trial.run(owner, GroupCommands.settings(RepetitionTest::withApproval));
    UserId dora = UserId.next();
    trial.run(cora, InviteCommands.join(code));
    trial.run(cora, InviteCommands.join(code));
    trial.run(dora, InviteCommands.join(code));
    assertThat(trial.requests()).isEqualTo(2);
    assertThat(trial.member(cora)).isEmpty();

    trial.run(owner, InviteCommands.decide(cora, true));
    trial.run(owner, InviteCommands.decide(cora, true));
    trial.run(owner, InviteCommands.decide(dora, false));
    assertThat(trial.attempt(owner, InviteCommands.decide(dora, false)))
        .contains(ErrorCode.UNKNOWN_REQUEST);
    assertThat(trial.attempt(owner, InviteCommands.decide(dora, true)))
        .contains(ErrorCode.UNKNOWN_REQUEST);
    assertThat(trial.member(cora)).map(Member::role).contains(Role.MEMBER);
    assertThat(trial.requests()).isZero();
    assertThat(trial.changes()).containsExactly("Created", "SettingsChanged", "Added");
  }

  @Test
  void whoWaitsGoesOnWaitingWhenTheInviteHasEnded() {
    InviteCode once = invite(new Invite.Limits(null, 1));
    InviteCode timed = invite(new Invite.Limits(trial.now().plus(Duration.ofDays(1)), null));
    InviteCode revoked = invite(new Invite.Limits(null, null));
    trial.run(owner, GroupCommands.settings(RepetitionTest::withApproval));
    trial.run(cora, InviteCommands.join(once));
    trial.run(owner, InviteCommands.revoke(revoked));
    trial.pass(Duration.ofDays(1));

    for (InviteCode code : List.of(once, timed, revoked)) {
      trial.run(cora, InviteCommands.join(code));
    }
    assertThat(trial.requests()).isEqualTo(1);
    assertThat(trial.attempt(UserId.next(), InviteCommands.join(once)))
        .contains(ErrorCode.INVITE_EXPIRED);
  }

  @Test
  void whoNeedsNoApprovalAnyMoreComesInByAValidInviteOnly() {
    InviteCode once = invite(new Invite.Limits(null, 1));
    InviteCode valid = invite(new Invite.Limits(null, null));
    trial.run(owner, GroupCommands.settings(RepetitionTest::withApproval));
    trial.run(cora, InviteCommands.join(once));
    trial.run(owner, GroupCommands.settings(_ -> Settings.OF_GROUP));

    assertThat(trial.attempt(cora, InviteCommands.join(once))).contains(ErrorCode.INVITE_EXPIRED);
    trial.run(cora, InviteCommands.join(valid));
    assertThat(trial.member(cora)).isPresent();
    assertThat(trial.requests()).isZero();
  }

  @Test
  void whoWithdrawsWaitsNoMoreAndMayAskAgain() {
    InviteCode code = invite(new Invite.Limits(null, null));
    trial.run(owner, GroupCommands.settings(RepetitionTest::withApproval));
    trial.run(cora, InviteCommands.join(code));
    trial.run(cora, InviteCommands.withdraw(cora));
    trial.run(cora, InviteCommands.withdraw(cora));
    assertThat(trial.requests()).isZero();
    assertThat(trial.attempt(owner, InviteCommands.decide(cora, true)))
        .contains(ErrorCode.UNKNOWN_REQUEST);

    trial.run(cora, InviteCommands.join(code));
    assertThat(trial.requests()).isEqualTo(1);
  }

  @Test
  void whoWaitsAndIsAddedOrBannedWaitsNoMore() {
    InviteCode code = invite(new Invite.Limits(null, null));
    trial.run(owner, GroupCommands.settings(RepetitionTest::withApproval));
    UserId dora = UserId.next();
    trial.run(cora, InviteCommands.join(code));
    trial.run(dora, InviteCommands.join(code));
    trial.run(owner, MemberCommands.add(cora));
    trial.run(owner, MemberCommands.ban(dora));

    assertThat(trial.requests()).isZero();
    assertThat(trial.attempt(dora, InviteCommands.join(code))).contains(ErrorCode.BANNED);
  }

  private InviteCode invite(Invite.Limits limits) {
    InviteCode code = InviteCode.next();
    trial.run(owner, InviteCommands.create(code, limits));
    return code;
  }

  private static Settings withApproval(Settings settings) {
    return new Settings(
        settings.send(),
        settings.editInfo(),
        Permission.EVERYONE,
        settings.pin(),
        true,
        settings.fullHistory());
  }
}
