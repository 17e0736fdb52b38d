package io.parley.local.control;

import io.parley.local.layout.JavaProgram;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Refusal;
import io.parley.local.services.ServicePlan;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A launcher that another program starts and steers: a process of its own. */
public final class LauncherProcess {
  private static final String MAIN = "io.parley.local.launcher.Main";
  private static final int CONTROL_SECONDS = 60;

  private LauncherProcess() {}

  /** Starts a launcher of backends only; returns when they are ready. */
  public static ControlClient startBackends(Layout layout, List<String> options) {
    Path log = layout.log("launcher");
    try {
      Files.createDirectories(log.getParent());
      Process launcher =
          new ProcessBuilder(command(layout, options))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      ControlClient client = new ControlClient(awaitControl(launcher, layout, log));
      client.send(new Command.StartServices(ServicePlan.nothing()));
      return client;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> command(Layout layout, List<String> options) {
    List<String> command = new ArrayList<>();
    command.add(JavaProgram.path());
    command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, OwnClassPath.entries()), MAIN));
    command.addAll(List.of("up", "--backends-only"));
    command.addAll(List.of("--root", layout.root().toString()));
    command.addAll(List.of("--data", layout.data().toString()));
    command.addAll(options);
    return command;
  }

  private static ControlFile awaitControl(Process launcher, Layout layout, Path log)
      throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CONTROL_SECONDS);
    try {
      while (System.nanoTime() < deadline && !launcher.waitFor(50, TimeUnit.MILLISECONDS)) {
        Optional<ControlFile> control = ControlFile.ofRunning(layout);
        if (control.isPresent()) {
          return control.get();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal("The launcher did not start: " + Files.readString(log).strip());
  }
}
