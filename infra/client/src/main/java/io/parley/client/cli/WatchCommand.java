package io.parley.client.cli;

import io.parley.client.rest.Account;
import io.parley.contracts.UserId;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "watch", description = "Show who is online, and who goes and comes, until Ctrl-C.")
final class WatchCommand extends CliCommand {

  private static final Duration LOOK = Duration.ofSeconds(1);

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "The usernames.")
  List<String> usernames = List.of();

  @Option(
      names = "--for",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "End by itself after this time; 0 for not (default: 0).")
  int seconds;

  @Override
  void run() throws IOException, InterruptedException {
    Connection connection = connection();
    Map<UserId, String> names = new LinkedHashMap<>();
    for (String username : usernames) {
      Account other = connection.other(username);
      names.put(other.id(), other.username());
    }
    Watching watching = new Watching(names);
    try (Messenger messenger = Messenger.connectWithoutLog(connection, watching)) {
      messenger.client().watch(names.keySet());
      long begin = System.nanoTime();
      while (seconds == 0 || System.nanoTime() - begin < Duration.ofSeconds(seconds).toNanos()) {
        Optional<String> line = watching.next(LOOK);
        line.ifPresent(text -> out().println(text));
        if (watching.isOver() && line.isEmpty()) {
          throw new CliException(ExitCode.NOT_LOGGED_IN, "The connection was ended.");
        }
      }
    }
  }
}
