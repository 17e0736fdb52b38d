package io.parley.group.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.command.Actor;
import io.parley.group.group.GroupCommands;
import io.parley.group.invite.InviteCommands;
import io.parley.group.member.MemberCommands;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Permission;
import io.parley.group.state.Role;
import io.parley.group.state.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An invite is worth something while who has made it may invite. */
class InviteMakerTest {

  private final UserId owner = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId cora = UserId.next();
  private final InviteCode code = InviteCode.next();
  private final Trial trial = Trial.group(owner, ben);

  @BeforeEach
  void benInvites() {
    trial.run(ben, InviteCommands.create(code, new Invite.Limits(null, null)));
  }

  @Test
  void whoHasLeftLetsNobodyIn() {
    trial.run(ben, MemberCommands.leave(ben, null));

    assertRevoked();
  }

  @Test
  void whoWasRemovedLetsNobodyInUntilTheyAreBack() {
    trial.run(owner, MemberCommands.remove(ben));
    assertRevoked();

    trial.run(owner, MemberCommands.add(ben));
    trial.run(cora, InviteCommands.join(code));
  }

  @Test
  void whoWasBannedLetsNobodyIn() {
    trial.run(owner, MemberCommands.ban(ben));

    assertRevoked();
  }

  @Test
  void whoMayNotInviteAnyMoreLetsNobodyIn() {
    trial.run(owner, GroupCommands.settings(InviteMakerTest::whereAdminsInvite));
    assertRevoked();

    trial.run(owner, MemberCommands.role(ben, Role.ADMIN));
    trial.run(cora, InviteCommands.join(code));
  }

  @Test
  void inARoomAnInviteIsWorthNoLessThanComingByOneself() {
    Trial room = Trial.room();
    Actor admin = new Actor(owner, true);
    assertThat(room.attempt(admin, InviteCommands.create(code, new Invite.Limits(null, null))))
        .isEmpty();

    room.run(cora, InviteCommands.join(code));
  }

  private void assertRevoked() {
    assertThat(trial.attempt(cora, InviteCommands.join(code))).contains(ErrorCode.INVITE_REVOKED);
  }

  private static Settings whereAdminsInvite(Settings before) {
    return new Settings(
        before.send(),
        before.editInfo(),
        Permission.ADMINS,
        before.pin(),
        before.approval(),
        before.fullHistory());
  }
}
