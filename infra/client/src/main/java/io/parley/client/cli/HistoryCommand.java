package io.parley.client.cli;

import io.parley.client.frame.LogEvent;
import io.parley.client.log.MessageLog;
import io.parley.client.rest.Account;
import io.parley.contracts.ConversationId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "history", description = "Show the last messages with somebody.")
final class HistoryCommand extends CliCommand {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Parameters(paramLabel = "NAME", description = "The username.")
  String username = "";

  @Option(
      names = {"-n", "--lines"},
      paramLabel = "N",
      defaultValue = "50",
      description = "How many (default: 50).")
  int lines = 50;

  @Override
  void run() throws IOException, InterruptedException {
    Connection connection = connection();
    Account peer = connection.other(username);
    ConversationId conversation = ConversationId.direct(connection.session().user(), peer.id());
    Waiting waiting = new Waiting();
    Profile profile = profile();
    try (Messenger messenger = Messenger.connect(profile, connection, waiting)) {
      if (!waiting.synced(PATIENCE)) {
        throw new CliException(ExitCode.UNREACHABLE, "The server does not answer; try again.");
      }
      MessageLog log = messenger.client().log();
      long head = log.cursor(conversation);
      List<LogEvent> events = log.range(conversation, Math.max(1, head - lines + 1), head);
      events.forEach(event -> out().println(line(event, peer, connection.session())));
    }
  }

  static String line(LogEvent event, Account peer, SavedSession self) {
    return switch (event) {
      case LogEvent.Message message ->
          Texts.time(message.at())
              + "  "
              + (message.sender().equals(peer.id()) ? peer.username() : self.username())
              + ": "
              + Texts.body(message);
      case LogEvent.Change _, LogEvent.Hidden _, LogEvent.Unsupported _ ->
          "                  " + Texts.body(event);
    };
  }
}
