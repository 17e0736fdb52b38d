package io.parley.group.invite;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Needs;
import java.util.List;

/** Lets somebody in who waits, or does not. */
record DecideRequest(UserId user, boolean approve) implements Command {

  @Override
  public String name() {
    return approve ? "approve" : "reject";
  }

  @Override
  public Needs needs() {
    return Needs.of(user);
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().requireAdmin();
    if (approve && draft.member(user).isPresent()) {
      return;
    }
    if (draft.request(user).isEmpty()) {
      throw new ProblemException(ErrorCode.UNKNOWN_REQUEST);
    }
    if (approve) {
      draft.enter(
          List.of(user), new What.Added(List.of(user), draft.head().settings().fullHistory()));
    } else {
      draft.dropRequest(user);
    }
  }
}
