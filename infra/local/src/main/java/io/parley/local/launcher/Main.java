package io.parley.local.launcher;

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
            arguments.number("--parent"));
    new Launcher(options, progress).start();
    if (options.plan().equals(ServicePlan.everything())) {
      DemoAccounts.register(options.ports(), progress);
    }
    block();
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
