package io.parley.local.launcher;

import io.parley.local.checks.Checks;
import io.parley.local.cluster.Cluster;
import io.parley.local.control.Commands;
import io.parley.local.control.ControlServer;
import io.parley.local.layout.Folders;
import io.parley.local.layout.Layout;
import io.parley.local.process.ProcessRegistry;
import io.parley.local.process.RecordedProcess;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * One run of a cluster: checks, start, and the end, which is always the end of this JVM, so that
 * there is one way out for Ctrl-C, {@code down}, a failed start and a parent that died.
 */
public final class Launcher {
  private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(10);

  private final RunOptions options;
  private final ConsoleProgress progress;

  public Launcher(RunOptions options, ConsoleProgress progress) {
    this.options = options;
    this.progress = progress;
  }

  /** Returns when the cluster is ready; it then runs until this JVM exits. */
  public Cluster start() {
    Layout layout = options.layout();
    RunLock lock = RunLock.take(layout);
    endLeftovers(layout, progress);
    if (options.fresh()) {
      Folders.empty(layout.data(), Set.of(layout.lockFile(), layout.launcher()));
    }
    Checks.beforeStart(layout, options.ports(), options.plan());
    Cluster cluster =
        options.makingCaches()
            ? Cluster.forStartupCaches(layout, options.ports(), progress)
            : Cluster.of(layout, options.ports(), progress);
    ControlServer control =
        new ControlServer(
            layout, options.ports().control(), new Commands(cluster, Launcher::exitSoon));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cluster, control, lock), "end"));
    watchParent();
    cluster.start(options.plan());
    return cluster;
  }

  /** Ends what an earlier launcher of this data had to leave behind. */
  public static void endLeftovers(Layout layout, ConsoleProgress progress) {
    List<RecordedProcess> leftovers = ProcessRegistry.leftovers(layout.processesFile());
    for (RecordedProcess leftover : leftovers) {
      progress.say(
          "ending %s (pid %d), left from before".formatted(leftover.name(), leftover.pid()));
    }
    ProcessRegistry.end(leftovers, LEFTOVER_GRACE);
  }

  private void end(Cluster cluster, ControlServer control, RunLock lock) {
    if (options.throwaway()) {
      cluster.destroy();
      control.close();
      Folders.empty(options.layout().data(), Set.of(options.layout().logs()));
    } else {
      progress.say("ending the cluster");
      cluster.close();
      control.close();
      progress.say("everything is stopped");
    }
    lock.close();
  }

  private void watchParent() {
    if (options.parent() != 0) {
      ProcessHandle.of(options.parent())
          .ifPresentOrElse(
              parent -> {
                var _ = parent.onExit().thenRun(Launcher::exitSoon);
              },
              Launcher::exitSoon);
    }
  }

  private static void exitSoon() {
    Thread.startVirtualThread(() -> System.exit(0));
  }
}
