package io.parley.client.cli;

import io.parley.client.outbox.SendOutcome;
import io.parley.client.rest.Account;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "send", description = "Send one message and wait until it is safe.")
final class SendCommand extends CliCommand {

  @Parameters(index = "0", paramLabel = "NAME", description = "The username.")
  String username = "";

  @Parameters(index = "1", paramLabel = "TEXT", description = "The message.")
  String text = "";

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to try (default: 30).")
  int timeoutSeconds = 30;

  @Override
  void run() throws IOException, InterruptedException, ExecutionException {
    Connection connection = connection();
    Account peer = connection.other(username);
    try (Messenger messenger = Messenger.connectWithoutLog(connection, new Waiting())) {
      SendOutcome outcome =
          messenger.client().send(peer.id(), text).get(timeoutSeconds, TimeUnit.SECONDS);
      switch (outcome) {
        case SendOutcome.Acknowledged sent ->
            out().println("✓ message " + sent.seq() + " to " + username);
        case SendOutcome.Refused refused ->
            throw new CliException(ExitCode.REFUSED, refused.message());
        case SendOutcome.NotSent notSent ->
            throw new CliException(ExitCode.UNREACHABLE, notSent.reason());
        case SendOutcome.Unknown _ -> throw unknown();
      }
    } catch (TimeoutException e) {
      throw unknown();
    }
  }

  private CliException unknown() {
    return new CliException(
        ExitCode.UNREACHABLE,
        "No answer within " + timeoutSeconds + " s: the message may have been sent or not.");
  }
}
