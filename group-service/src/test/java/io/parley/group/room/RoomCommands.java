package io.parley.group.room;

import io.parley.group.command.Command;

/** The commands about public rooms, for tests of the rules. */
public final class RoomCommands {

  private RoomCommands() {}

  public static Command create() {
    return new CreateRoom();
  }

  public static Command join() {
    return new JoinRoom();
  }
}
