package io.parley.group.invite;

import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Needs;

/** Ends an invite: one's own, or as an admin any. */
record RevokeInvite(InviteCode code) implements Command {

  @Override
  public String name() {
    return "revoke_invite";
  }

  @Override
  public Needs needs() {
    return Needs.of().withInvite(code);
  }

  @Override
  public void apply(Draft draft) {
    var _ = draft.standing().require();
    Invite invite = Invites.known(draft.invite(code));
    draft.standing().requireAdminUnless(invite.by().equals(draft.actor()));
    if (!invite.revoked()) {
      draft.put(invite.revoke());
    }
  }
}
