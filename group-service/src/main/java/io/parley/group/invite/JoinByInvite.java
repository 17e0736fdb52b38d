package io.parley.group.invite;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Needs;

/** Comes in by an invite. Who is in already, or waits already to be let in, needs none. */
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
    if (draft.request(user).isPresent() && draft.head().settings().approval()) {
      draft.markWaiting();
      return;
    }
    Invite invite = Invites.valid(draft.invite(code), draft.now());
    Invites.requireMaker(draft.head(), draft.member(invite.by()));
    Entrance.come(draft);
    draft.put(invite.used());
  }
}
