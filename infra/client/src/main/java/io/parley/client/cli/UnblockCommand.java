package io.parley.client.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "unblock", description = "See again what somebody writes to you.")
final class UnblockCommand extends CliCommand {

  @Parameters(paramLabel = "NAME", description = "The username.")
  String username = "";

  @Override
  void run() {
    Connection connection = connection();
    connection.api().unblock(connection.token(), connection.other(username).id());
    out().println(username + " is not blocked any more.");
  }
}
