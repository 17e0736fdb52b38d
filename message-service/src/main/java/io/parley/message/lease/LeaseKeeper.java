package io.parley.message.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Runs the lease of this instance: two threads, so that looking at shards never delays a renewal.
 * Starts after the RPC server, and stops before it: while shards are given back, callers are
 * answered and redirected.
 */
final class LeaseKeeper
    implements SmartLifecycle, Ownership, ApplicationListener<ContextClosedEvent> {

  private final LeaseRenewer renewer;
  private final ShardKeeper shards;
  private final Grants grants;
  private final LeaseProperties properties;
  private final String address;
  private volatile Loop renewing = Loop.ENDED;
  private volatile Loop observing = Loop.ENDED;

  LeaseKeeper(
      LeaseRenewer renewer,
      ShardKeeper shards,
      Grants grants,
      LeaseProperties properties,
      String address) {
    this.renewer = renewer;
    this.shards = shards;
    this.grants = grants;
    this.properties = properties;
    this.address = address;
  }

  @Override
  public Optional<Grant> grant(int shard) {
    return grants.at(shard).filter(Grant::accepts);
  }

  @Override
  public ShardMap map() {
    return shards.map();
  }

  @Override
  public String address() {
    return address;
  }

  /** Whether the lease is valid and everything that was there for this instance was taken once. */
  boolean isReady() {
    return renewer.lease().isValid() && shards.hasClaimed();
  }

  int owned() {
    return (int) grants.all().stream().filter(Grant::holds).count();
  }

  /** Before anything else is stopped. */
  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    stop();
  }

  @Override
  public void start() {
    CountDownLatch joined = new CountDownLatch(1);
    renewing =
        Loop.start(
            "lease-renewal",
            properties.renewal(),
            () -> {
              renewer.step();
              joined.countDown();
            });
    observing =
        Loop.start(
            "lease-observation",
            properties.observation(),
            () -> {
              await(joined, properties.request());
              shards.step();
            });
  }

  @Override
  public void stop() {
    if (!isRunning()) {
      return;
    }
    observing.end();
    shards.releaseAll();
    renewing.end();
    renewer.leave();
  }

  @Override
  public boolean isRunning() {
    return observing.isRunning();
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private static void await(CountDownLatch latch, Duration limit) {
    try {
      boolean ignored = latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
