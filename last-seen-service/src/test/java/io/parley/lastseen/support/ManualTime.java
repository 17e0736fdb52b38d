package io.parley.lastseen.support;

import io.parley.chassis.time.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock and a ticker that a test advances, both at once. */
public final class ManualTime extends Clock implements Ticker {

  private volatile Instant now = Instant.parse("2026-11-21T10:00:00Z");

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public long nanos() {
    return Duration.between(Instant.EPOCH, now).toNanos();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
