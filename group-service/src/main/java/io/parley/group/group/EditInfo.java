package io.parley.group.group;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Info;
import io.parley.group.state.Needs;
import java.util.function.UnaryOperator;

/** Changes title, description or picture. That is a way to write, so the muted may not. */
record EditInfo(UnaryOperator<Info> edit) implements Command {

  @Override
  public String name() {
    return "edit_info";
  }

  @Override
  public Needs needs() {
    return Needs.of();
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().require(draft.head().settings().editInfo());
    if (draft.member(draft.actor()).filter(member -> member.isMuted(draft.now())).isPresent()) {
      throw new ProblemException(ErrorCode.MUTED);
    }
    Info before = draft.head().info();
    draft.changeInfo(edit);
    InfoDifference.record(draft, before);
  }
}
