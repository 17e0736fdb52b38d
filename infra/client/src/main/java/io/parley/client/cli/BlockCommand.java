package io.parley.client.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "block", description = "No longer see what somebody writes to you.")
final class BlockCommand extends CliCommand {

  @Parameters(paramLabel = "NAME", description = "The username.")
  String username = "";

  @Override
  void run() {
    Connection connection = connection();
    connection.api().block(connection.token(), connection.other(username).id());
    out().println(username + " is blocked. They are not told.");
  }
}
