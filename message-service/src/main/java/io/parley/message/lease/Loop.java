package io.parley.message.lease;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of its own that does one step again and again, with a pause, until it is ended. */
final class Loop {

  static final Loop ENDED = new Loop(Thread.currentThread(), new CountDownLatch(0));

  private static final Logger log = LoggerFactory.getLogger(Loop.class);
  private static final long END_MILLIS = 5_000;

  private final Thread thread;
  private final CountDownLatch ended;

  private Loop(Thread thread, CountDownLatch ended) {
    this.thread = thread;
    this.ended = ended;
  }

  static Loop start(String name, Duration pause, Runnable step) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread thread =
        Thread.ofPlatform().daemon().name(name).unstarted(() -> run(pause, step, ended));
    thread.start();
    return new Loop(thread, ended);
  }

  boolean isRunning() {
    return ended.getCount() > 0;
  }

  /** Lets the step under way finish, within bounds. */
  void end() {
    if (!isRunning()) {
      return;
    }
    ended.countDown();
    try {
      thread.join(END_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(Duration pause, Runnable step, CountDownLatch ended) {
    try {
      do {
        runOnce(step);
      } while (!ended.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // Whatever goes wrong in one step, the next one is made: the lease of the instance hangs on it.
  private static void runOnce(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      log.error("a step of {} failed", Thread.currentThread().getName(), e);
    }
  }
}
