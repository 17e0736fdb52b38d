package io.parley.client.time;

import java.time.Duration;

/**
 * A monotonic clock and timers that run on it. Tasks run on the thread that owns the timers, one at
 * a time, never inside the call that scheduled them.
 */
public interface Timers {

  /** Nanoseconds on a monotonic clock. */
  long nanos();

  /** Runs the task once, after the delay, unless cancelled before. */
  Timer after(Duration delay, Runnable task);

  /** A task that waits for its time. */
  interface Timer {

    /** Keeps the task from running. Harmless when it ran already. */
    void cancel();
  }
}
