package io.parley.client.cli;

import io.parley.client.rest.Account;
import io.parley.client.rest.Login;
import io.parley.client.rest.ParleyApi;
import io.parley.contracts.DeviceId;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "login", description = "Log in.")
final class LoginCommand extends CliCommand {

  @Parameters(paramLabel = "NAME", description = "The username.")
  String username = "";

  @Option(names = "--password", paramLabel = "PASSWORD", description = Texts.PASSWORD)
  @Nullable String password;

  @Override
  void run() throws IOException {
    URI origin = origin();
    Account user = logIn(profile(), origin, ParleyApi.at(origin), username, password(password));
    out().println("You are logged in as " + user.username() + ".");
  }

  static Account logIn(
      Profile profile, URI origin, ParleyApi api, String username, String password) {
    DeviceId device = new DeviceId("cli-" + UUID.randomUUID().toString().substring(0, 8));
    Login login = api.logIn(username, password, "parley-cli", true);
    profile.save(SavedSession.of(origin, login.user(), device, login.tokens()));
    return login.user();
  }
}
