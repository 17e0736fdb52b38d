package io.parley.message.lease;

import io.parley.chassis.time.Ticker;
import io.parley.message.store.StoreUnavailableException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every shard has an owner, and the right one: looks at the tables, fences
 * instances that are silent, takes what should be here and gives away what should not. All of it
 * happens on one thread, one {@link #step} at a time.
 */
final class ShardKeeper {

  private static final Logger log = LoggerFactory.getLogger(ShardKeeper.class);

  private final LeaseStore store;
  private final LeaseRenewer renewer;
  private final Grants grants;
  private final ShardTaker taker;
  private final Ticker ticker;
  private final LeaseMeter meter;
  private final InstanceWatch watch;
  private volatile ShardMap map = ShardMap.unknown();
  private volatile boolean claimed;

  ShardKeeper(
      LeaseStore store,
      LeaseRenewer renewer,
      Grants grants,
      ShardTaker taker,
      Ticker ticker,
      LeaseMeter meter,
      Duration leaseDuration) {
    this.store = store;
    this.renewer = renewer;
    this.grants = grants;
    this.taker = taker;
    this.ticker = ticker;
    this.meter = meter;
    this.watch = new InstanceWatch(leaseDuration);
  }

  /** Where shards are, as of the last look. */
  ShardMap map() {
    return map;
  }

  /** Whether this instance has once taken everything that was there for it. */
  boolean hasClaimed() {
    return claimed;
  }

  /** Looks and acts once. Called every {@link LeaseProperties#observation}. */
  void step() {
    try {
      LeaseTables tables = store.read();
      watch.look(tables.instances().values(), ticker.nanos());
      InstanceLease lease = renewer.lease();
      grants.revokeAllBut(lease);
      if (lease.isValid()) {
        act(lease, tables);
      }
      map = mapOf(lease, tables);
    } catch (StoreUnavailableException e) {
      watch.interrupt();
      log.warn("the shards could not be looked at: {}", e.getMessage());
    }
  }

  /** Gives everything back. */
  void releaseAll() {
    taker.releaseAll(renewer.lease());
  }

  private void act(InstanceLease lease, LeaseTables tables) {
    revokeTaken(lease, tables);
    LeaseTables current = tables.without(fenceOverdue(lease, tables));
    Set<InstanceId> live = new HashSet<>(current.live());
    live.add(lease.id());
    ShardPlan plan = ShardPlan.of(lease.id(), live, current, shard -> grants.at(shard).isPresent());
    taker.release(lease, plan.release());
    boolean tookAll = taker.take(lease, plan.take());
    claimed = claimed || tookAll;
    forgetDead(current);
  }

  // What is no longer this instance's in the table was taken by somebody who saw its lease end.
  private void revokeTaken(InstanceLease lease, LeaseTables tables) {
    for (Grant grant : grants.all()) {
      ShardRow row = tables.shards().get(grant.shard());
      if (!row.isHeldBy(lease.id()) || row.epoch() != grant.epoch()) {
        log.warn("shard {} was taken away", grant.shard());
        grants.revoke(grant);
      }
    }
  }

  private Set<InstanceId> fenceOverdue(InstanceLease lease, LeaseTables tables) {
    Set<InstanceId> fenced = new HashSet<>();
    for (InstanceRow row : watch.overdue(tables.instances().values(), ticker.nanos())) {
      if (!row.id().equals(lease.id()) && store.fence(row.id(), row.beat())) {
        log.warn("fenced {} at {}, which stopped renewing", row.id(), row.address());
        meter.fencedInstance();
        fenced.add(row.id());
      }
    }
    return fenced;
  }

  private void forgetDead(LeaseTables tables) {
    for (InstanceRow row : tables.instances().values()) {
      boolean holds = tables.shards().stream().anyMatch(shard -> shard.isHeldBy(row.id()));
      if (!row.alive() && !holds) {
        store.forget(row.id());
      }
    }
  }

  private ShardMap mapOf(InstanceLease lease, LeaseTables tables) {
    List<Optional<ShardMap.Owner>> owners =
        tables.shards().stream().map(row -> ownerOf(row, lease, tables)).toList();
    return new ShardMap(owners, tables.liveAddresses());
  }

  private Optional<ShardMap.Owner> ownerOf(ShardRow row, InstanceLease lease, LeaseTables tables) {
    Optional<Grant> own = grants.at(row.shard());
    if (own.isPresent()) {
      return Optional.of(new ShardMap.Owner(renewer.address(), own.get().epoch()));
    }
    return row.holder()
        .filter(holder -> !holder.id().equals(lease.id()) && !tables.isGone(holder.id()))
        .map(holder -> new ShardMap.Owner(holder.address(), row.epoch()));
  }
}
