package io.parley.client.cli;

import io.parley.client.rest.Group;
import io.parley.client.rest.NewGroup;
import io.parley.contracts.UserId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "create", description = "Make a group that you own.")
final class GroupCreateCommand extends CliCommand {

  @Parameters(index = "0", paramLabel = "TITLE", description = "What it is called.")
  String title = "";

  @Parameters(index = "1..*", paramLabel = "NAME", description = "Who is in it beside you.")
  List<String> usernames = List.of();

  @Override
  void run() {
    Connection connection = connection();
    List<UserId> members =
        usernames.stream().map(username -> connection.other(username).id()).toList();
    Group group = connection.api().groups().create(connection.token(), NewGroup.of(title, members));
    out().println("“" + Texts.printable(group.title()) + "” is made: " + group.id());
    out().println("Talk with 'parley-cli group chat " + group.id() + "'.");
  }
}
