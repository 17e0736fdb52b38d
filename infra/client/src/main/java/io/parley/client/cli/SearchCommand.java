package io.parley.client.cli;

import io.parley.client.rest.Account;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "Find people whose name begins like this.")
final class SearchCommand extends CliCommand {

  @Parameters(paramLabel = "PREFIX", description = "The beginning of a username or display name.")
  String prefix = "";

  @Override
  void run() {
    Connection connection = connection();
    List<Account> found = connection.api().search(connection.token(), prefix);
    if (found.isEmpty()) {
      throw new CliException(ExitCode.REFUSED, "Nobody's name begins with " + prefix + ".");
    }
    found.forEach(account -> out().println(account.username() + "  " + account.displayName()));
  }
}
