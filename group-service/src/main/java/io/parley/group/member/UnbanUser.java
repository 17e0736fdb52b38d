package io.parley.group.member;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Needs;

/** Lets somebody come in again. */
record UnbanUser(UserId user) implements Command {

  @Override
  public String name() {
    return "unban";
  }

  @Override
  public Needs needs() {
    return Needs.of(user);
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().requireAdmin();
    if (draft.isBanned(user)) {
      draft.unban(user);
      draft.record(new What.Unbanned(user));
    }
  }
}
