package io.parley.local.launcher;

import io.parley.local.checks.PortCheck;
import io.parley.local.cluster.Cluster;
import io.parley.local.control.Command;
import io.parley.local.control.ControlClient;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import io.parley.local.layout.Refusal;
import io.parley.local.layout.ServiceName;
import io.parley.local.services.ServicePlan;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The command line behind the scripts of infra/local. */
public final class Main {
  private final Arguments arguments;
  private final Layout layout;
  private final ConsoleProgress progress = new ConsoleProgress(System.out);

  private Main(Arguments arguments) {
    this.arguments = arguments;
    Path root = Layout.findRoot(Path.of(arguments.option("--root").orElse("")));
    this.layout =
        arguments
            .option("--data")
            .map(data -> new Layout(root, Path.of(data).toAbsolutePath()))
            .orElseGet(() -> Layout.ofRepository(root));
  }

  @SuppressWarnings("CatchAndPrintStackTrace")
  public static void main(String[] line) {
    try {
      new Main(Arguments.parse(line)).run();
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    } catch (RuntimeException unexpected) {
      unexpected.printStackTrace();
      System.exit(1);
    }
  }

  private void run() {
    String command = arguments.word(0, "command");
    switch (command) {
      case "up" -> up();
      case "make-startup-caches" -> makeStartupCaches();
      case "down" -> new Down(layout, progress).run();
      case "status" -> StatusTable.print(ControlClient.of(layout).send(new Command.Status()));
      default -> StatusTable.print(ControlClient.of(layout).send(asked(command)));
    }
  }

  private Command asked(String command) {
    String target = arguments.word(1, "process");
    return switch (command) {
      case "start" -> new Command.Start(target);
      case "stop" -> new Command.Stop(target);
      case "restart" -> new Command.Restart(target, Map.of());
      case "kill" -> new Command.Kill(target, arguments.has("--leave-down"));
      case "pause" -> new Command.Pause(target);
      case "resume" -> new Command.Resume(target);
      case "scale" ->
          new Command.Scale(
              ServiceName.of(target), arguments.wordAsNumber(2, "number of processes"));
      default -> throw new Refusal("There is no command '" + command + "'.");
    };
  }

  private void up() {
    RunOptions options =
        new RunOptions(
            layout,
            new Ports(arguments.number("--port-offset")),
            plan(),
            arguments.has("--fresh"),
            arguments.has("--throwaway"),
            false,
            arguments.number("--parent"));
    new Launcher(options, progress).start();
    if (options.plan().equals(ServicePlan.everything())) {
      if (!DemoAccounts.register(options.ports())) {
        progress.say("the demo accounts could not be made: the gateway's log should tell why");
      }
      progress.say("Parley is ready: http://localhost:%d".formatted(options.ports().gateway()));
      progress.say("accounts: " + DemoAccounts.description());
    }
    block();
  }

  /** Everything starts once, with data of its own, and ends. */
  private void makeStartupCaches() {
    RunOptions options =
        new RunOptions(
            layout,
            new Ports(PortCheck.freeOffset()),
            ServicePlan.everything(),
            true,
            true,
            true,
            arguments.number("--parent"));
    Cluster cluster = new Launcher(options, progress).start();
    DemoAccounts.register(options.ports());
    cluster.makeStartupCaches();
    // Ends what is left, as everywhere.
    System.exit(0);
  }

  private ServicePlan plan() {
    if (arguments.has("--backends-only")) {
      return ServicePlan.nothing();
    }
    return arguments
        .option("--only")
        .map(list -> ServicePlan.only(Arrays.stream(list.split(",", -1)).map(ServiceName::of)))
        .orElseGet(ServicePlan::everything);
  }

  private static void block() {
    try {
      Thread.currentThread().join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
