package io.parley.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the load generator. */
@Command(
    name = "parley-bench",
    mixinStandardHelpOptions = true,
    version = "parley-bench 0.1.0",
    description = "Measures a Parley cluster over its public protocol.",
    subcommands = {
      PairsCommand.class,
      RoomCommand.class,
      IdleCommand.class,
      StormCommand.class,
      PresenceCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 measured, 1 failed, 2 not understood, 5 measured but messages were lost,",
      "doubled or overtaken, or not everybody came back."
    })
public final class Bench implements Runnable {

  private static final int FAILED = 1;

  @Spec CommandSpec spec = CommandSpec.create();

  /** Runs one mode. */
  public static void main(String[] arguments) {
    int exitCode =
        new CommandLine(new Bench())
            .setExecutionExceptionHandler((e, command, _) -> fail(e, command))
            .execute(arguments);
    System.exit(exitCode);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to measure: pairs, room, idle, storm or presence");
  }

  private static int fail(Exception e, CommandLine command) {
    Throwable cause = e.getCause();
    String because = cause == null ? "" : ": " + cause.getMessage();
    command.getErr().println(e.getMessage() + because);
    return FAILED;
  }
}
