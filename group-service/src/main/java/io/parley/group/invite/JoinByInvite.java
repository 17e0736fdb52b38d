package io.parley.group.invite;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Needs;

/** Comes in by an invite. Who is in already needs none. */
record JoinByInvite(InviteCode code) implements Command {

  @Override
  public String name() {
    return "join_by_invite";
  }

  @Override
  public Needs needs() {
    return Needs.of().withInvite(code);
  }

  @Override
  public void apply(Draft draft) {
    UserId user = draft.actor();
    if (draft.member(user).isPresent()) {
      return;
    }
    Invite invite = Invites.valid(draft.invite(code), draft.now());
    boolean asked = draft.request(user).isPresent();
    Entrance.come(draft);
    if (!asked || !draft.isWaiting()) {
      draft.put(invite.used());
    }
  }
}
