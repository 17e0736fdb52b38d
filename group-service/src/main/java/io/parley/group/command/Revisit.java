package io.parley.group.command;

import io.parley.group.state.Needs;

/** Changes nothing: shows a group that is there already to who wanted to make it. */
record Revisit() implements Command {

  @Override
  public String name() {
    return "revisit";
  }

  @Override
  public Needs needs() {
    return Needs.of();
  }

  @Override
  public void apply(Draft draft) {
    if (!draft.head().isRoom()) {
      var _ = draft.standing().require();
    }
  }
}
