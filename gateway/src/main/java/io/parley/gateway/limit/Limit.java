package io.parley.gateway.limit;

import io.parley.gateway.LimitProperties;
import java.time.Duration;

/**
 * One kind of limit: a bucket of tokens per key.
 *
 * @param name its name in keys and metrics
 * @param burst how many tokens a bucket holds
 * @param perSecond how many come in
 * @param open whether requests pass, limited locally, while Redis is away
 */
public record Limit(String name, int burst, double perSecond, boolean open) {

  private static final int NANOS = 1_000_000_000;

  static Limit account(LimitProperties limits) {
    return new Limit("account", limits.account().burst(), limits.account().perSecond(), true);
  }

  static Limit address(LimitProperties limits) {
    return new Limit("address", limits.address().burst(), limits.address().perSecond(), true);
  }

  static Limit signIn(LimitProperties limits) {
    return new Limit("sign-in", limits.signIn().burst(), limits.signIn().perSecond(), false);
  }

  static Limit connect(LimitProperties limits) {
    return new Limit("connect", limits.connect().burst(), limits.connect().perSecond(), true);
  }

  /** How long it takes until an empty bucket is full. */
  Duration refill() {
    return Duration.ofNanos((long) Math.ceil(burst / perSecond * NANOS));
  }
}
