package io.parley.message.lease;

import io.parley.chassis.time.Ticker;
import java.time.Duration;

/**
 * The right of this instance, under one id, to act as owner. It ends by itself a fixed time after
 * the last successful renewal was <em>begun</em>; others take over only after they have watched the
 * same beat for longer than that, so their watch began later and ends later.
 */
final class InstanceLease {

  private final InstanceId id;
  private final Ticker ticker;
  private final long durationNanos;
  private volatile long validUntil;
  private volatile boolean lost;

  /** A lease that is not valid until it is extended. */
  InstanceLease(InstanceId id, Ticker ticker, Duration duration) {
    this.id = id;
    this.ticker = ticker;
    this.durationNanos = duration.toNanos();
    this.validUntil = ticker.nanos();
  }

  InstanceId id() {
    return id;
  }

  /** A renewal that was begun at this time succeeded. Only one thread extends. */
  void extendFrom(long begunNanos) {
    long until = begunNanos + durationNanos;
    if (until - validUntil > 0) {
      validUntil = until;
    }
  }

  /** Never valid again. */
  void lose() {
    lost = true;
  }

  boolean isLost() {
    return lost;
  }

  boolean isValid() {
    return !lost && ticker.nanos() - validUntil < 0;
  }
}
