package io.parley.group.invite;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.command.Standing;
import io.parley.group.state.Needs;

/** Waits no more to be let in; everybody for themself. Who does not wait need not. */
record WithdrawRequest(UserId user) implements Command {

  @Override
  public String name() {
    return "withdraw";
  }

  @Override
  public Needs needs() {
    return Needs.of(user);
  }

  @Override
  public void apply(Draft draft) {
    boolean own = user.equals(draft.actor());
    if (!own) {
      var _ = draft.standing().require();
    }
    Standing.permit(own);
    draft.dropRequest(user);
  }
}
