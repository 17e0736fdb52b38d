package io.parley.message.log;

import java.util.concurrent.atomic.AtomicLong;

/** Bounds what waits to be written, over all conversations of the instance. */
public final class PendingBudget {

  private final long maxBytes;
  private final AtomicLong bytes = new AtomicLong();

  public PendingBudget(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Whether there is room for that much more; it is then taken. */
  boolean take(int more) {
    if (bytes.addAndGet(more) <= maxBytes) {
      return true;
    }
    bytes.addAndGet(-more);
    return false;
  }

  void giveBack(int less) {
    bytes.addAndGet(-less);
  }

  /** How much waits now. */
  public long used() {
    return bytes.get();
  }
}
