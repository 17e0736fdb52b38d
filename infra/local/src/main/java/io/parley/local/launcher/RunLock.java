package io.parley.local.launcher;

import io.parley.local.control.ControlFile;
import io.parley.local.layout.Layout;
import io.parley.local.layout.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held by the one launcher that may use the data; the operating system frees it with the process,
 * but so does the garbage collector with this object.
 */
final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  static RunLock take(Layout layout) {
    try {
      Path file = layout.lockFile();
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw new Refusal(
            "A cluster is already running here%s: use it, or end it with infra/local/down."
                .formatted(launcher(layout)));
      }
      return new RunLock(channel);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String launcher(Layout layout) {
    return ControlFile.ofRunning(layout)
        .map(file -> " (pid " + file.launcher().pid() + ")")
        .orElse("");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
