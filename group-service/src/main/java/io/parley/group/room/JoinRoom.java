package io.parley.group.room;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.invite.Entrance;
import io.parley.group.state.Needs;

/**
 * Comes into a public room. Groups that are none cannot be joined so, as if they were not there.
 */
record JoinRoom() implements Command {

  @Override
  public String name() {
    return "join_room";
  }

  @Override
  public Needs needs() {
    return Needs.of();
  }

  @Override
  public void apply(Draft draft) {
    if (!draft.head().isRoom()) {
      throw new ProblemException(ErrorCode.UNKNOWN_GROUP);
    }
    if (draft.member(draft.actor()).isEmpty()) {
      Entrance.come(draft);
    }
  }
}
