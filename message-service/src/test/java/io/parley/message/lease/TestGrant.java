package io.parley.message.lease;

import io.parley.chassis.time.Ticker;
import java.time.Duration;

/** A grant for tests of what depends on it, and the lease behind it. */
public final class TestGrant {

  private final Ticker ticker;
  private final InstanceLease lease;
  private final Grant grant;

  /** A grant that holds for a time from now. */
  public TestGrant(long epoch, Ticker ticker, Duration duration) {
    this.ticker = ticker;
    this.lease = new InstanceLease(InstanceId.next(), ticker, duration);
    this.grant = new Grant(0, epoch, lease, 0);
    renew();
  }

  public Grant grant() {
    return grant;
  }

  public void renew() {
    lease.extendFrom(ticker.nanos());
  }

  public void close() {
    grant.close();
  }

  public void revoke() {
    grant.revoke();
  }

  public boolean isIdle() {
    return grant.isIdle();
  }
}
