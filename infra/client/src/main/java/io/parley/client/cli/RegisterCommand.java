package io.parley.client.cli;

import io.parley.client.rest.ParleyApi;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "register", description = "Make an account and log in to it.")
final class RegisterCommand extends CliCommand {

  @Parameters(paramLabel = "NAME", description = "3 to 32 of a-z 0-9 . _ -")
  String username = "";

  @Option(names = "--display-name", paramLabel = "NAME", description = "How others see you.")
  @Nullable String displayName;

  @Option(names = "--password", paramLabel = "PASSWORD", description = Texts.PASSWORD)
  @Nullable String password;

  @Override
  void run() throws IOException {
    Profile profile = profile();
    URI origin = origin();
    String secret = password(password);
    String shown = displayName == null ? username : displayName;
    ParleyApi api = ParleyApi.at(origin);
    api.register(username, secret, shown);
    LoginCommand.logIn(profile, origin, api, username, secret);
    out().println("Welcome, " + shown + "! You are logged in as " + username + ".");
  }
}
