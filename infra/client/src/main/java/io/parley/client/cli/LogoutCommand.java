package io.parley.client.cli;

import io.parley.client.rest.ApiException;
import picocli.CommandLine.Command;

@Command(name = "logout", description = "End the session. Messages stay on this machine.")
final class LogoutCommand extends CliCommand {

  @Override
  void run() {
    Connection connection = connection();
    try {
      connection.api().logOut(connection.token());
    } catch (ApiException | CliException alreadyOver) {
      out().println("The session was over already.");
    }
    profile().forgetSession();
    out().println("You are logged out.");
  }
}
