package io.parley.group.invite;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;

/** The commands about invites and requests, for tests of the rules. */
public final class InviteCommands {

  private InviteCommands() {}

  public static Command create(InviteCode code, Invite.Limits ends) {
    return new CreateInvite(code, ends);
  }

  public static Command revoke(InviteCode code) {
    return new RevokeInvite(code);
  }

  public static Command join(InviteCode code) {
    return new JoinByInvite(code);
  }

  public static Command withdraw(UserId user) {
    return new WithdrawRequest(user);
  }

  public static Command decide(UserId user, boolean approve) {
    return new DecideRequest(user, approve);
  }
}
