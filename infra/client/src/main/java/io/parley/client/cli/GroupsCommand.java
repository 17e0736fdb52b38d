package io.parley.client.cli;

import io.parley.client.group.GroupRole;
import io.parley.client.rest.Group;
import java.util.List;
import picocli.CommandLine.Command;

@Command(name = "groups", description = "List the groups and rooms that you are in.")
final class GroupsCommand extends CliCommand {

  @Override
  void run() {
    Connection connection = connection();
    List<Group> groups = connection.api().groups().mine(connection.token());
    if (groups.isEmpty()) {
      out().println("No groups yet: 'parley-cli group create TITLE NAME' makes one.");
    }
    groups.forEach(group -> out().println(line(group)));
  }

  private static String line(Group group) {
    String members = group.members() == 1 ? "1 member" : group.members() + " members";
    String role =
        group
            .role()
            .filter(r -> r != GroupRole.MEMBER)
            .map(r -> ", you are " + r.wireName())
            .orElse("");
    return Texts.printable(group.title()) + "  " + members + role + "  " + group.id();
  }
}
