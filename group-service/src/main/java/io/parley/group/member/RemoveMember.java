package io.parley.group.member;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Needs;

/** Takes somebody out who may come back. */
record RemoveMember(UserId user) implements Command {

  @Override
  public String name() {
    return "remove";
  }

  @Override
  public Needs needs() {
    return Needs.of(user);
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().requireAdmin();
    draft
        .member(user)
        .ifPresent(member -> {
          draft.standing().requireAbove(member);
          draft.leave(member);
          draft.record(new What.Removed(user));
        });
  }
}
