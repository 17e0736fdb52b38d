package io.parley.group.publish;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sweeps every so often for as long as the service runs. */
@Component
final class SweepWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SweepWorker.class);

  private static final Duration LAST_SWEEP = Duration.ofSeconds(5);

  private final Sweep sweep;
  private final PublishProperties properties;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  SweepWorker(Sweep sweep, PublishProperties properties) {
    this.sweep = sweep;
    this.properties = properties;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("sweep").start(this::run);
  }

  /** Returns when a sweep that is under way has ended, so that nothing is taken away from it. */
  @Override
  public void stop() {
    stopped.countDown();
    Thread running = thread;
    try {
      if (running != null && !running.join(LAST_SWEEP)) {
        log.info("the last sweep takes long; what it leaves is swept later");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null && stopped.getCount() > 0;
  }

  private void run() {
    try {
      do {
        sweepOnce();
      } while (!stopped.await(properties.sweep().toNanos(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweepOnce() {
    try {
      sweep.run();
    } catch (RuntimeException e) {
      log.warn("what is unpublished could not be read; trying again: {}", e.getMessage());
    }
  }
}
