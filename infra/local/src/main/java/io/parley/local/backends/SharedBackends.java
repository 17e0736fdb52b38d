package io.parley.local.backends;

import io.parley.local.checks.PortCheck;
import io.parley.local.cluster.ClusterStatus;
import io.parley.local.control.Command;
import io.parley.local.control.ControlClient;
import io.parley.local.control.ControlFile;
import io.parley.local.control.LauncherProcess;
import io.parley.local.layout.Folders;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real backends for integration tests. The first test JVM of a build that asks starts them, later
 * ones find them, and they end with the build. Each module uses a keyspace and a Redis database of
 * its own.
 */
public final class SharedBackends {
  private SharedBackends() {}

  /** The backends of this build, ready. */
  public static Backends acquire() {
    ClusterStatus status = control().send(new Command.Status());
    return Backends.at(new Ports(status.portOffset()));
  }

  /** The launcher that runs them; it can run services on them, too. */
  public static synchronized ControlClient control() {
    Path root = Layout.findRoot(Path.of(""));
    Path folder = root.resolve("target/backends");
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        return runningOrStarted(root, folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ControlClient runningOrStarted(Path root, Path folder) throws IOException {
    ProcessHandle build = BuildProcess.find();
    Layout layout = new Layout(root, folder.resolve(Long.toString(build.pid())));
    var running = ControlFile.ofRunning(layout);
    if (running.isPresent()) {
      return new ControlClient(running.get());
    }
    removeOld(folder);
    List<String> options =
        List.of(
            "--throwaway",
            "--parent",
            Long.toString(build.pid()),
            "--port-offset",
            Integer.toString(PortCheck.freeOffset()));
    return LauncherProcess.startBackends(layout, options);
  }

  private static void removeOld(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(Files::isDirectory).toList()) {
        if (ControlFile.ofRunning(new Layout(folder, entry)).isEmpty()) {
          Folders.delete(entry);
        }
      }
    }
  }
}
