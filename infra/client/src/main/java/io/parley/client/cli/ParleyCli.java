package io.parley.client.cli;

import io.parley.client.rest.ApiException;
import io.parley.client.rest.UnreachableException;
import io.parley.contracts.ErrorCode;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "parley-cli",
    mixinStandardHelpOptions = true,
    version = "parley-cli 0.1.0",
    description = "Talk over Parley from a terminal.",
    subcommands = {
      RegisterCommand.class,
      LoginCommand.class,
      LogoutCommand.class,
      ChatCommand.class,
      SendCommand.class,
      GroupsCommand.class,
      GroupCommand.class,
      RoomsCommand.class,
      RoomCommand.class,
      WatchCommand.class,
      PrivacyCommand.class,
      HistoryCommand.class,
      ConversationsCommand.class,
      SearchCommand.class,
      ContactsCommand.class,
      BlockCommand.class,
      UnblockCommand.class
    },
    footer = {
      "",
      "State is kept in ~/.parley, or where PARLEY_HOME says.",
      "Exit codes: 0 done, 1 refused, 2 not understood, 3 not logged in, 4 no answer."
    })
public final class ParleyCli implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  /** Runs one command. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    return new CommandLine(new ParleyCli())
        .setExecutionExceptionHandler((e, command, result) -> fail(e, command))
        .setParameterExceptionHandler((e, _) -> misunderstood(e))
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, for instance: chat NAME");
  }

  private static int misunderstood(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    command.getErr().println("See 'parley-cli --help'.");
    return ExitCode.USAGE.number();
  }

  private static int fail(Exception e, CommandLine command) {
    command.getErr().println(sentence(e));
    return exitCode(e).number();
  }

  /** What went wrong, for a person. */
  static String sentence(Exception e) {
    return switch (e) {
      case CliException failed -> String.valueOf(failed.getMessage());
      case ApiException refused when refused.is(ErrorCode.RATE_LIMITED) ->
          "Too many attempts: wait "
              + refused.retryAfter().map(Duration::toSeconds).orElse(60L)
              + " seconds and try again.";
      case ApiException refused ->
          refused.field().map(field -> field + ": ").orElse("") + refused.getMessage();
      case UnreachableException unreachable -> unreachable.getMessage() + " Is the server running?";
      default -> "This went wrong: " + e;
    };
  }

  private static ExitCode exitCode(Exception e) {
    return switch (e) {
      case CliException failed -> failed.exitCode();
      case UnreachableException _ -> ExitCode.UNREACHABLE;
      default -> ExitCode.REFUSED;
    };
  }
}
