package io.parley.group.lock;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets tasks about one group pass one after the other within this process, so that they need not
 * fight for the partition. Nothing depends on it: other instances have other locks.
 */
public final class GroupLocks {

  private static final int STRIPES = 1024;

  private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];
  private final Duration patience;

  /** Locks that are waited for as long as this. */
  public GroupLocks(Duration patience) {
    this.patience = patience;
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new ReentrantLock();
    }
  }

  /** Does something while nobody else here does something with the group. */
  public <T> T with(GroupId id, Supplier<T> task) {
    ReentrantLock stripe = stripes[Math.floorMod(id.hashCode(), STRIPES)];
    take(stripe);
    try {
      return task.get();
    } finally {
      stripe.unlock();
    }
  }

  private void take(ReentrantLock stripe) {
    try {
      if (!stripe.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new ProblemException(ErrorCode.OVERLOADED);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ErrorCode.DRAINING);
    }
  }
}
