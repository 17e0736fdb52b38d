package io.parley.group.group;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Head;
import io.parley.group.state.Needs;
import java.util.List;

/** Makes a group that the actor owns. */
record CreateGroup(List<UserId> users) implements Command {

  @Override
  public String name() {
    return "create";
  }

  @Override
  public Needs needs() {
    return Needs.of(users);
  }

  @Override
  public void apply(Draft draft) {
    List<UserId> others = users.stream().filter(user -> !user.equals(draft.actor())).toList();
    Head head = draft.head();
    draft.found(others, new What.Created(others, head.info().title(), head.settings()));
    InfoDifference.recordBeginning(draft);
  }
}
