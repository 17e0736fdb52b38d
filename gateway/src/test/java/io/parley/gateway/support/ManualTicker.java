package io.parley.gateway.support;

import io.parley.chassis.time.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when a test says so. */
public final class ManualTicker implements Ticker {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1_000_000);

  @Override
  public long nanos() {
    return now.get();
  }

  public void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
