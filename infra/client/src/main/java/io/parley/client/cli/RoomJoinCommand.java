package io.parley.client.cli;

import io.parley.client.rest.Group;
import io.parley.contracts.GroupId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "join", description = "Join a room.")
final class RoomJoinCommand extends CliCommand {

  @Parameters(paramLabel = "NAME", description = "The title of the room, or its id.")
  String name = "";

  @Override
  void run() {
    Connection connection = connection();
    GroupId room = GroupId.tryParse(name).orElseGet(() -> titled(connection));
    GroupJoinCommand.tell(connection.api().rooms().join(connection.token(), room), out());
  }

  private GroupId titled(Connection connection) {
    List<Group> rooms = connection.api().rooms().list(connection.token(), Optional.empty());
    return Connection.titled(rooms, name, "There is no room called ").id();
  }
}
