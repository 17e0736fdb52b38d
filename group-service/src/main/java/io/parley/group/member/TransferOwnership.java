package io.parley.group.member;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.command.Standing;
import io.parley.group.state.Member;
import io.parley.group.state.Needs;
import io.parley.group.state.Role;

/** Gives the group to another member; its owner before is an admin then. */
record TransferOwnership(UserId user) implements Command {

  @Override
  public String name() {
    return "transfer";
  }

  @Override
  public Needs needs() {
    return Needs.of(user);
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().requireOwner();
    Standing.permit(!draft.head().isRoom());
    Member next = Standing.present(draft.member(user), user);
    if (next.role() == Role.OWNER) {
      return;
    }
    draft.member(draft.actor()).ifPresent(owner -> draft.put(owner.as(Role.ADMIN)));
    Handover.to(draft, next);
  }
}
