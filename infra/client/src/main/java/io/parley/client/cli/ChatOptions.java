package io.parley.client.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** How a chat is shown. */
final class ChatOptions {

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

  /** Talks until the user has enough. */
  void run(Profile profile, Connection connection, Function<Screen, Talk> talk)
      throws IOException, InterruptedException {
    AtomicReference<Runnable> typing = new AtomicReference<>(() -> {});
    try (Screen screen = screen(() -> typing.get().run())) {
      Chat chat = new Chat(talk.apply(screen), screen);
      try (Messenger messenger = Messenger.connect(profile, connection, chat)) {
        chat.begin(messenger.client(), lines);
        typing.set(chat::typing);
        chat.talk();
        chat.end(Duration.ofSeconds(lingerSeconds));
      }
    }
  }

  private static Screen screen(Runnable typing) {
    return TerminalScreen.possible()
        ? TerminalScreen.open("> ", typing)
        : new PlainScreen(System.in, System.out);
  }
}
