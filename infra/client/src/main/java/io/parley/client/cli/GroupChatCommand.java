package io.parley.client.cli;

import io.parley.client.rest.Group;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "chat",
    description = "Talk in a group or room: shows what was written, then what arrives.",
    footer = {"", "/quit or Ctrl-D ends it, /help says what else can be done."})
final class GroupChatCommand extends CliCommand {

  @Parameters(paramLabel = "TITLE-OR-ID", description = "The group.")
  String name = "";

  @Mixin ChatOptions options = new ChatOptions();

  @Override
  void run() throws IOException, InterruptedException {
    Connection connection = connection();
    Group group = connection.group(name);
    options.run(profile(), connection, screen -> new GroupTalk(screen, connection, group));
  }
}
