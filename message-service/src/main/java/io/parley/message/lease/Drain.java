package io.parley.message.lease;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Ends grants of this instance's own will: no new work, then a bounded wait for what was begun. */
final class Drain {

  private static final long PAUSE_NANOS = 2_000_000;

  private final Grants grants;
  private final Duration limit;

  Drain(Grants grants, Duration limit) {
    this.grants = grants;
    this.limit = limit;
  }

  /** Returns when nothing of these grants can be acknowledged any more. */
  void close(List<Grant> closing) {
    closing.forEach(Grant::close);
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() - deadline < 0 && !closing.stream().allMatch(Grant::isIdle)) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    closing.forEach(grants::revoke);
  }
}
