package io.parley.client.cli;

import io.parley.client.rest.Group;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "rooms", description = "List the rooms that anyone may join.")
final class RoomsCommand extends CliCommand {

  @Option(names = "--category", paramLabel = "NAME", description = "Only those of this category.")
  @Nullable String category;

  @Override
  void run() {
    Connection connection = connection();
    List<Group> rooms =
        connection.api().rooms().list(connection.token(), Optional.ofNullable(category));
    if (rooms.isEmpty()) {
      out().println("There are no rooms.");
    }
    rooms.stream()
        .sorted(Comparator.comparing(room -> room.category().orElse("")))
        .forEach(room -> out().println(line(room)));
  }

  private static String line(Group room) {
    String members = room.members() == 1 ? "1 member" : room.members() + " members";
    String online = room.online().map(count -> ", " + count + " online").orElse("");
    String mine = room.role().isPresent() ? ", you are in it" : "";
    String category = room.category().map(name -> "  [" + Texts.printable(name) + "]").orElse("");
    return Texts.printable(room.title()) + "  " + members + online + mine + category;
  }
}
