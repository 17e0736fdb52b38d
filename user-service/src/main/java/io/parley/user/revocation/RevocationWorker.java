package io.parley.user.revocation;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finishes revocations that were left unfinished: at start, soon after a failure, and every so
 * often.
 */
@Component
final class RevocationWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RevocationWorker.class);

  private final DurableRevocations revocations;
  private final RevocationProperties properties;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable Thread thread;

  RevocationWorker(DurableRevocations revocations, RevocationProperties properties) {
    this.revocations = revocations;
    this.properties = properties;
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name("revocations").start(this::run);
  }

  @Override
  public void stop() {
    stopped.countDown();
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null && stopped.getCount() > 0;
  }

  private void run() {
    try {
      do {
        while (!finishPending()) {
          if (pause()) {
            return;
          }
        }
        revocations.awaitUnfinished(properties.revocationSweep().toNanos());
      } while (!pause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean finishPending() {
    try {
      return revocations.finishPending();
    } catch (RuntimeException e) {
      log.warn("pending revocations could not be read; trying again: {}", e.getMessage());
      return false;
    }
  }

  /**
   * Waits a moment, so that a peer that is away is not asked without pause; says whether to stop.
   */
  private boolean pause() throws InterruptedException {
    return stopped.await(properties.revocationRetry().toNanos(), TimeUnit.NANOSECONDS);
  }
}
