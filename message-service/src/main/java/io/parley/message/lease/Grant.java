package io.parley.message.lease;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One shard, taken once. Whoever acts for the shard asks the grant twice: before starting, whether
 * the shard {@linkplain #accepts accepts} work, and before answering, whether the grant still
 * {@linkplain #holds holds}. What is answered after a positive check happened before anybody else
 * could take the shard.
 *
 * <p>Everything that is kept in memory for a shard belongs to one grant and dies with it.
 */
public final class Grant {

  private enum Phase {
    OPEN,
    CLOSING,
    REVOKED
  }

  private final int shard;
  private final long epoch;
  private final InstanceLease lease;
  private final long takenAt;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPEN);

  Grant(int shard, long epoch, InstanceLease lease, long takenAt) {
    this.shard = shard;
    this.epoch = epoch;
    this.lease = lease;
    this.takenAt = takenAt;
  }

  public int shard() {
    return shard;
  }

  /** Greater than the epochs of all former grants of the shard, on any instance. */
  public long epoch() {
    return epoch;
  }

  /** When the shard was taken, in milliseconds since the Unix epoch, by this instance's clock. */
  public long takenAt() {
    return takenAt;
  }

  /** Whether new work may begin. */
  public boolean accepts() {
    return phase.get() == Phase.OPEN && lease.isValid();
  }

  /** Whether what is complete now may be acknowledged. */
  public boolean holds() {
    return phase.get() != Phase.REVOKED && lease.isValid();
  }

  /** Whether it will never hold again; false while the lease has merely lapsed. */
  public boolean isOver() {
    return phase.get() == Phase.REVOKED || lease.isLost();
  }

  /** Work was begun that closing waits for. */
  public void begin() {
    underWay.incrementAndGet();
  }

  /** Work that was begun is done, or given up. */
  public void end() {
    underWay.decrementAndGet();
  }

  void close() {
    phase.compareAndSet(Phase.OPEN, Phase.CLOSING);
  }

  boolean isIdle() {
    return underWay.get() <= 0;
  }

  void revoke() {
    phase.set(Phase.REVOKED);
  }

  boolean isOf(InstanceLease other) {
    return lease == other;
  }
}
