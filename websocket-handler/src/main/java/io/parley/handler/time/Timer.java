package io.parley.handler.time;

import java.time.Duration;

/**
 * Runs short tasks later. One thread serves the whole process, so tasks must not block; what takes
 * longer starts a virtual thread.
 */
public interface Timer {

  /** Runs the task once. */
  void after(Duration delay, Runnable task);

  /** Runs the task again and again, each time this long after it ended. */
  void every(Duration pause, Runnable task);
}
