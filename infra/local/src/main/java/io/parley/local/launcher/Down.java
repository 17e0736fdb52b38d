package io.parley.local.launcher;

import io.parley.local.control.Command;
import io.parley.local.control.ControlClient;
import io.parley.local.control.ControlFile;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Refusal;
import java.util.Optional;

/** Ends the cluster, or what is left of one whose launcher was killed. */
final class Down {
  private final Layout layout;
  private final ConsoleProgress progress;

  Down(Layout layout, ConsoleProgress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  void run() {
    Optional<ControlFile> running = ControlFile.ofRunning(layout);
    running.ifPresentOrElse(this::end, () -> progress.say("no cluster is running here"));
    Launcher.endLeftovers(layout, progress);
  }

  private void end(ControlFile running) {
    Optional<ProcessHandle> launcher = running.launcher().alive();
    try {
      new ControlClient(running).send(new Command.ShutDown());
    } catch (Refusal silent) {
      launcher.ifPresent(ProcessHandle::destroy);
    }
    launcher.ifPresent(handle -> handle.onExit().join());
    progress.say("the cluster has ended");
  }
}
