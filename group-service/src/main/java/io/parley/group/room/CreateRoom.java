package io.parley.group.room;

import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.group.InfoDifference;
import io.parley.group.state.Change.What;
import io.parley.group.state.Head;
import io.parley.group.state.Needs;
import java.util.List;

/** Makes a public room. It belongs to nobody, and nobody is in it yet. */
record CreateRoom() implements Command {

  @Override
  public String name() {
    return "create_room";
  }

  @Override
  public Needs needs() {
    return Needs.of();
  }

  @Override
  public void apply(Draft draft) {
    Head head = draft.head();
    draft.record(new What.Created(List.of(), head.info().title(), head.settings()));
    InfoDifference.recordBeginning(draft);
  }
}
