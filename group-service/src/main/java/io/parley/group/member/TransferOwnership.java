package io.parley.group.member;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.command.Standing;
import io.parley.group.state.Member;
import io.parley.group.state.Needs;
import io.parley.group.state.Role;

/**
 * Gives the group to another member; its owner before is an admin then, and may repeat it when no
 * answer came.
 */
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
    if (isDone(draft)) {
      return;
    }
    draft.standing().requireOwner();
    Standing.permit(!draft.head().isRoom());
    Member next = Standing.present(draft.member(user), user);
    draft.member(draft.actor()).ifPresent(owner -> draft.put(owner.as(Role.ADMIN)));
    Handover.to(draft, next);
  }

  private boolean isDone(Draft draft) {
    boolean owns = draft.member(user).filter(member -> member.role() == Role.OWNER).isPresent();
    return owns && draft.standing().isAdmin();
  }
}
