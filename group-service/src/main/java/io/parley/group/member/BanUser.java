package io.parley.group.member;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.command.Standing;
import io.parley.group.state.Change.What;
import io.parley.group.state.Needs;

/** Keeps somebody out; who is in, is removed. */
record BanUser(UserId user) implements Command {

  @Override
  public String name() {
    return "ban";
  }

  @Override
  public Needs needs() {
    return Needs.of(user);
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().requireAdmin();
    Standing.permit(!user.equals(draft.actor()));
    draft.member(user).ifPresent(draft.standing()::requireAbove);
    if (draft.isBanned(user)) {
      return;
    }
    draft.member(user).ifPresent(draft::leave);
    draft.ban(user);
    draft.record(new What.Banned(user));
  }
}
