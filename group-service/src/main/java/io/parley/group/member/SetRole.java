package io.parley.group.member;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.command.Standing;
import io.parley.group.state.Change.What;
import io.parley.group.state.Member;
import io.parley.group.state.Needs;
import io.parley.group.state.Role;

/**
 * Makes somebody admin, or just member again; an admin may make themself just member, and repeat it
 * when no answer came.
 */
record SetRole(UserId user, Role role) implements Command {

  @Override
  public String name() {
    return "set_role";
  }

  @Override
  public Needs needs() {
    return Needs.of(user);
  }

  @Override
  public void apply(Draft draft) {
    if (!isStepDown(draft)) {
      draft.standing().requireOwner();
    }
    Member member = Standing.present(draft.member(user), user);
    Standing.permit(member.role() != Role.OWNER);
    if (member.role() != role) {
      draft.put(member.as(role));
      draft.record(new What.RoleChanged(user, role));
    }
  }

  private boolean isStepDown(Draft draft) {
    return user.equals(draft.actor())
        && role == Role.MEMBER
        && draft.member(user).filter(member -> member.role() != Role.OWNER).isPresent();
  }
}
