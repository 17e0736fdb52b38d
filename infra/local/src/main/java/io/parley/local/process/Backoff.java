package io.parley.local.process;

import java.time.Duration;

/** How long to wait before starting a process again: twice as long each time, at most 10 s. */
final class Backoff {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration STABLE = Duration.ofSeconds(30);

  private final Duration first;
  private Duration next;

  Backoff(Duration first) {
    this.first = first;
    this.next = first;
  }

  /** The pause after a life of that length; a long life starts the row again. */
  Duration after(Duration life) {
    if (life.compareTo(STABLE) > 0) {
      next = first;
    }
    Duration pause = next;
    Duration doubled = pause.multipliedBy(2);
    next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return pause;
  }

  void reset() {
    next = first;
  }
}
