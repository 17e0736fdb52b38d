package io.parley.client.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What all commands have in common. */
abstract class CliCommand implements Callable<Integer> {

  private static final String DEFAULT_SERVER = "http://localhost:8080";

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server (default: the one you logged in to, or " + DEFAULT_SERVER + ").")
  @Nullable String server;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "default",
      description = "Whose state to use, for several users on one machine (default: default).")
  String profileName = "default";

  @Override
  public Integer call() throws Exception {
    run();
    return ExitCode.OK.number();
  }

  abstract void run() throws Exception;

  Profile profile() {
    if (!profileName.matches("[A-Za-z0-9._-]{1,64}") || profileName.startsWith(".")) {
      throw new CliException(
          ExitCode.USAGE, "A profile is named with 1 to 64 of A-Z a-z 0-9 . _ -");
    }
    return Profile.open(home(), profileName);
  }

  /** The server to register at or log in to. */
  URI origin() {
    String text = server == null ? DEFAULT_SERVER : server;
    if (!text.matches("https?://[^/?#@]+/?")) {
      throw new CliException(
          ExitCode.USAGE, "A server is given like http://localhost:8080 or https://example.org");
    }
    return URI.create(text.replaceAll("/$", ""));
  }

  /** The logged-in user of the profile. */
  Connection connection() {
    Profile profile = profile();
    SavedSession session =
        profile
            .session()
            .orElseThrow(() ->
                new CliException(
                    ExitCode.NOT_LOGGED_IN,
                    "You are not logged in: use 'parley-cli login NAME' first."));
    if (server != null && !origin().equals(session.origin())) {
      throw new CliException(
          ExitCode.NOT_LOGGED_IN,
          "This profile is logged in to " + session.server() + ": log in to " + server + " first.");
    }
    return new Connection(profile, session);
  }

  PrintStream out() {
    return System.out;
  }

  /** The password: the option, PARLEY_PASSWORD, asked for, or a line of standard input. */
  static String password(@Nullable String option) throws IOException {
    Optional<String> given =
        Optional.ofNullable(option).or(() -> Optional.ofNullable(System.getenv("PARLEY_PASSWORD")));
    if (given.isPresent()) {
      return given.get();
    }
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isPresent()) {
      char[] typed = terminal.get().readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }

  private static Path home() {
    String configured = System.getenv("PARLEY_HOME");
    return configured == null
        ? Path.of(System.getProperty("user.home"), ".parley")
        : Path.of(configured);
  }
}
