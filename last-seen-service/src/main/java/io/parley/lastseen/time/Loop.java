package io.parley.lastseen.time;

import io.parley.chassis.rpc.RpcUnavailableException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again on a thread of its own, for as long as the service runs. A failure
 * is logged, and the next round comes after a second at the earliest.
 */
public final class Loop implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(4);

  private final String name;
  private final Duration pause;
  private final Runnable round;
  private volatile @Nullable Thread thread;

  /**
   * A loop.
   *
   * @param pause between the end of a round and the next
   */
  public Loop(String name, Duration pause, Runnable round) {
    this.name = name;
    this.pause = pause;
    this.round = round;
  }

  @Override
  public void start() {
    Thread fresh = Thread.ofVirtual().name(name).unstarted(this::run);
    // The round looks at it, so it must be there first.
    thread = fresh;
    fresh.start();
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      LockSupport.unpark(running);
      join(running);
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void run() {
    Thread self = Thread.currentThread();
    while (thread == self) {
      Duration rest = roundAndRest();
      if (thread == self) {
        LockSupport.parkNanos(rest.toNanos());
      }
    }
  }

  private Duration roundAndRest() {
    try {
      round.run();
      return pause;
    } catch (RpcUnavailableException e) {
      log.debug("{} waits: {}", name, e.getMessage());
    } catch (RuntimeException e) {
      log.warn("a round of {} failed", name, e);
    }
    return pause.compareTo(AFTER_FAILURE) > 0 ? pause : AFTER_FAILURE;
  }

  private static void join(Thread running) {
    try {
      if (!running.join(LONGEST_STOP)) {
        running.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
