package io.parley.message.lease;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready means: the lease is valid, and the shards that were there for this instance were taken. */
final class LeaseHealth implements HealthIndicator {

  private final LeaseKeeper keeper;

  LeaseHealth(LeaseKeeper keeper) {
    this.keeper = keeper;
  }

  @Override
  public Health health() {
    return keeper.isReady() ? Health.up().build() : Health.outOfService().build();
  }
}
