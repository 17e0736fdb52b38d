package io.parley.client.cli;

import io.parley.client.rest.Account;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "chat",
    description = "Talk with somebody: shows what was written, then what arrives.",
    footer = {"", "✓ sent, ✓✓ delivered, ✓✓ read. /quit or Ctrl-D ends it, /help says more."})
final class ChatCommand extends CliCommand {

  @Parameters(paramLabel = "NAME", description = "The username.")
  String username = "";

  @Mixin ChatOptions options = new ChatOptions();

  @Override
  void run() throws IOException, InterruptedException {
    Connection connection = connection();
    Account peer = connection.other(username);
    PeerProgress marks = new PeerProgress(profile().messages(connection.session()));
    options.run(
        profile(), connection, screen -> new DirectTalk(screen, marks, connection.session(), peer));
  }
}
