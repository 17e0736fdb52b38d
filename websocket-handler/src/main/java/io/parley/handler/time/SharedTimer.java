package io.parley.handler.time;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The timer of the process. */
@Component
final class SharedTimer implements Timer, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SharedTimer.class);

  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("parley-timer").factory());

  @Override
  public void after(Duration delay, Runnable task) {
    try {
      ignore(executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException e) {
      log.debug("the timer has stopped", e);
    }
  }

  @Override
  public void every(Duration pause, Runnable task) {
    long nanos = pause.toNanos();
    ignore(executor.scheduleWithFixedDelay(guarded(task), nanos, nanos, TimeUnit.NANOSECONDS));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  // A task that fails must not end its repetition.
  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (RuntimeException e) {
        log.error("a timed task failed", e);
      }
    };
  }

  private static void ignore(Future<?> unused) {}
}
