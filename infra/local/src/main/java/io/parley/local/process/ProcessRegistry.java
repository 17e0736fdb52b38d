package io.parley.local.process;

import io.parley.local.layout.StateFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What the launcher runs now, told to the {@link Watchdog} and written to a file, so that nothing
 * outlives the launcher even when both are killed.
 */
public final class ProcessRegistry implements AutoCloseable {
  private final Path file;
  private final Watchdog watchdog;
  private final List<RecordedProcess> running = new ArrayList<>();

  public ProcessRegistry(Path file) {
    this.file = file;
    this.watchdog = Watchdog.start();
  }

  synchronized void started(String name, ProcessHandle process) {
    watchdog.add(process.pid());
    running.add(RecordedProcess.of(name, process));
    save();
  }

  synchronized void ended(long pid) {
    watchdog.remove(pid);
    running.removeIf(recorded -> recorded.pid() == pid);
    save();
  }

  private void save() {
    StateFile.write(file, running.toArray(RecordedProcess[]::new));
  }

  @Override
  public void close() {
    watchdog.close();
  }

  /** What an earlier launcher started and left behind. */
  public static List<RecordedProcess> leftovers(Path file) {
    return StateFile.read(file, RecordedProcess[].class).stream()
        .flatMap(Arrays::stream)
        .filter(recorded -> recorded.alive().isPresent())
        .toList();
  }

  /** Ends the processes, politely first. */
  public static void end(List<RecordedProcess> processes, Duration grace) {
    List<ProcessHandle> alive =
        processes.stream().map(RecordedProcess::alive).flatMap(Optional::stream).toList();
    alive.forEach(ProcessHandle::destroy);
    alive.forEach(handle -> Signals.thaw(handle.pid()));
    allEnded(alive).completeOnTimeout(null, grace.toMillis(), TimeUnit.MILLISECONDS).join();
    alive.forEach(ProcessHandle::destroyForcibly);
    allEnded(alive).join();
  }

  private static CompletableFuture<Void> allEnded(List<ProcessHandle> processes) {
    return CompletableFuture.allOf(
        processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
  }
}
