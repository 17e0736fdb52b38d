package io.parley.client.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next attempt: exponential with full jitter, so that many clients that
 * lost the same server do not come back at the same moment; or what the server asked for.
 */
public final class Backoff {

  private final Duration base;
  private final Duration cap;
  private final RandomGenerator random;
  private int failures;
  private @Nullable Duration asked;

  public Backoff(Duration base, Duration cap, RandomGenerator random) {
    this.base = base;
    this.cap = cap;
    this.random = random;
  }

  /** The server wants to see us again after this time. It has done the jitter. Counts once. */
  public void askedToWait(Duration time) {
    asked = time;
  }

  /** The last attempt led to something that worked. */
  public void succeeded() {
    failures = 0;
  }

  /** The time to wait from now; the next answer assumes that the attempt failed. */
  public Duration next() {
    long ceiling = base.toMillis() << Math.min(failures, 20);
    failures++;
    if (asked != null) {
      Duration wait = asked;
      asked = null;
      return wait.compareTo(cap) > 0 ? cap : wait;
    }
    return Duration.ofMillis(random.nextLong(Math.min(ceiling, cap.toMillis()) + 1));
  }
}
