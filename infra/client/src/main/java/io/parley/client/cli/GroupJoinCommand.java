package io.parley.client.cli;

import io.parley.client.rest.JoinOutcome;
import java.io.PrintStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "join", description = "Join a group that you have a code for.")
final class GroupJoinCommand extends CliCommand {

  @Parameters(paramLabel = "CODE", description = "The code of an invite.")
  String code = "";

  @Override
  void run() {
    Connection connection = connection();
    tell(connection.api().invites().join(connection.token(), code), out());
  }

  static void tell(JoinOutcome outcome, PrintStream out) {
    switch (outcome) {
      case JoinOutcome.Joined(var group) -> {
        out.println("You are in “" + Texts.printable(group.title()) + "”.");
        out.println("Talk with 'parley-cli group chat " + group.id() + "'.");
      }
      case JoinOutcome.Pending() -> out.println("An admin has to let you in.");
    }
  }
}
