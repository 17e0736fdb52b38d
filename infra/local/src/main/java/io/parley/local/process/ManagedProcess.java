package io.parley.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One program that is kept running: started again when it ends by itself, left alone when it was
 * stopped on purpose.
 */
public final class ManagedProcess {
  private static final Duration PROBE_PAUSE = Duration.ofMillis(100);
  private static final int HOPELESS = 5;

  private final ProcessRegistry registry;
  private final Progress progress;
  private final Backoff backoff;
  private ProcessSpec spec;
  private ProcessState state = ProcessState.STOPPED;
  private boolean wanted;
  private int restarts;
  private int failedStarts;
  private long startedNanos;
  private @Nullable Process process;

  public ManagedProcess(ProcessSpec spec, ProcessRegistry registry, Progress progress) {
    this(spec, registry, progress, new Backoff(Duration.ofSeconds(1)));
  }

  ManagedProcess(ProcessSpec spec, ProcessRegistry registry, Progress progress, Backoff backoff) {
    this.backoff = backoff;
    this.spec = spec;
    this.registry = registry;
    this.progress = progress;
  }

  public String name() {
    return spec.name();
  }

  /** How it is run from its next start on. */
  public synchronized void use(ProcessSpec newSpec) {
    spec = newSpec;
  }

  /** Starts it unless it runs already; does not wait until it is ready. */
  public synchronized void start() {
    wanted = true;
    if (process == null) {
      failedStarts = 0;
      backoff.reset();
      launch();
    }
  }

  /** Ends it politely, after the grace time by force, and leaves it down. */
  public void stop() {
    Process ending = end();
    if (ending == null) {
      return;
    }
    ending.destroy();
    Signals.thaw(ending.pid());
    if (!ended(ending, spec.stopGrace())) {
      progress.say(
          "%s did not end within %d s: killed".formatted(name(), spec.stopGrace().toSeconds()));
      ending.destroyForcibly();
    }
    awaitEnd(ending);
  }

  /** SIGKILL; it stays down. */
  public void kill() {
    Process ending = end();
    if (ending != null) {
      ending.destroyForcibly();
      awaitEnd(ending);
    }
  }

  /** SIGKILL, after which it is started again as after any other crash. */
  public synchronized void crash() {
    running().destroyForcibly();
  }

  /** SIGSTOP: it keeps its sockets and its memory but does nothing. */
  public synchronized void pause() {
    Signals.freeze(running().pid());
    move(ProcessState.PAUSED);
  }

  /** SIGCONT. */
  public synchronized void resume() {
    Process thawed = running();
    Signals.thaw(thawed.pid());
    if (state == ProcessState.PAUSED) {
      move(ProcessState.STARTING);
      Thread.startVirtualThread(() -> watch(thawed, false));
    }
  }

  /** Waits until it is ready; false if that took too long or every start failed. */
  public synchronized boolean awaitReady(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (state != ProcessState.READY) {
      long millis = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (millis <= 0 || failedStarts >= HOPELESS) {
        return false;
      }
      wait(millis);
    }
    return true;
  }

  public synchronized Optional<StartupCache> startupCache() {
    return Optional.ofNullable(spec.startupCache());
  }

  public synchronized Path log() {
    return spec.log();
  }

  public synchronized ProcessStatus status() {
    if (process == null) {
      return new ProcessStatus(name(), state, 0, 0, restarts);
    }
    return new ProcessStatus(name(), state, process.pid(), life().toSeconds(), restarts);
  }

  private synchronized @Nullable Process end() {
    wanted = false;
    move(process == null ? ProcessState.STOPPED : ProcessState.STOPPING);
    return process;
  }

  private void launch() {
    startedNanos = System.nanoTime();
    move(ProcessState.STARTING);
    try {
      Process started = builder().start();
      process = started;
      registry.started(name(), started.toHandle());
      var _ = started.onExit().thenAccept(this::onExit);
      Thread.startVirtualThread(() -> watch(started, true));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private ProcessBuilder builder() throws IOException {
    Path log = spec.log().toAbsolutePath();
    Path folder = Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(spec.command())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(spec.environment());
    return builder;
  }

  private void watch(Process watched, boolean tell) {
    try {
      while (isStarting(watched)) {
        if (spec.ready().isReady()) {
          becomeReady(watched, tell);
        }
        Thread.sleep(PROBE_PAUSE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isStarting(Process watched) {
    return watched.equals(process) && state == ProcessState.STARTING;
  }

  private synchronized void becomeReady(Process watched, boolean tell) {
    if (isStarting(watched)) {
      failedStarts = 0;
      move(ProcessState.READY);
      if (tell) {
        progress.say("%s is ready after %.1f s".formatted(name(), life().toMillis() / 1000.0));
      }
    }
  }

  private synchronized void onExit(Process ended) {
    registry.ended(ended.pid());
    process = null;
    if (!wanted) {
      move(ProcessState.STOPPED);
      return;
    }
    Duration pause = backoff.after(life());
    restarts++;
    failedStarts++;
    move(ProcessState.WAITING_TO_RESTART);
    progress.say(
        "%s ended by itself (exit code %d): starting it again in %.1f s; its log is %s"
            .formatted(name(), ended.exitValue(), pause.toMillis() / 1000.0, spec.log()));
    Thread.startVirtualThread(() -> restartAfter(pause));
  }

  private void restartAfter(Duration pause) {
    try {
      Thread.sleep(pause);
      relaunch();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void relaunch() {
    if (state == ProcessState.WAITING_TO_RESTART) {
      launch();
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException(name() + " does not run");
    }
    return process;
  }

  private Duration life() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  private void move(ProcessState next) {
    state = next;
    notifyAll();
  }

  private synchronized void awaitEnd(Process ending) {
    try {
      while (ending.equals(process)) {
        wait();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ended(Process process, Duration within) {
    try {
      return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
