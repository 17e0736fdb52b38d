package io.parley.client.cli;

import io.parley.client.rest.Account;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "chat",
    description = "Talk with somebody: shows what was written, then what arrives.",
    footer = {"", "✓ sent, ✓✓ delivered, ✓✓ read. /quit or Ctrl-D ends it, /help says more."})
final class ChatCommand extends CliCommand {

  @Parameters(paramLabel = "NAME", description = "The username.")
  String username = "";

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "20",
      description = "How much of what was written to show (default: 20).")
  int lines = 20;

  @Option(
      names = "--linger",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "How long to go on showing messages after the input ended (default: 0).")
  int lingerSeconds;

  @Override
  void run() throws IOException, InterruptedException {
    Connection connection = connection();
    Account peer = connection.other(username);
    AtomicReference<Runnable> typing = new AtomicReference<>(() -> {});
    try (Screen screen = screen(() -> typing.get().run())) {
      Chat chat = new Chat(connection, peer, screen);
      try (Messenger messenger = Messenger.connect(profile(), connection, chat)) {
        PeerProgress marks = new PeerProgress(profile().messages(connection.session()));
        chat.begin(messenger.client(), marks, lines);
        typing.set(chat::typing);
        chat.talk();
        chat.end(Duration.ofSeconds(lingerSeconds));
      }
    }
  }

  private Screen screen(Runnable typing) {
    return TerminalScreen.possible()
        ? TerminalScreen.open("> ", typing)
        : new PlainScreen(System.in, out());
  }
}
