package io.parley.message.lease;

import io.parley.message.lease.ShardRow.Holder;
import io.parley.message.store.Parallel;
import io.parley.message.store.StoreUnavailableException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes shards and gives them back, many at a time. */
final class ShardTaker {

  private static final Logger log = LoggerFactory.getLogger(ShardTaker.class);
  private static final int PARALLEL = 32;

  private final LeaseStore store;
  private final Grants grants;
  private final Drain drain;
  private final Clock clock;
  private final String address;

  ShardTaker(LeaseStore store, Grants grants, Drain drain, Clock clock, String address) {
    this.store = store;
    this.grants = grants;
    this.drain = drain;
    this.clock = clock;
    this.address = address;
  }

  /** Whether all of them were taken. */
  boolean take(InstanceLease lease, List<ShardRow> rows) {
    if (rows.isEmpty()) {
      return true;
    }
    Holder self = new Holder(lease.id(), address);
    List<Boolean> taken = Parallel.map(rows, PARALLEL, row -> take(lease, row, self));
    long count = taken.stream().filter(Boolean::booleanValue).count();
    log.info("took {} of {} shards", count, rows.size());
    return count == rows.size();
  }

  /** Ends the grants of these shards, then lets others have them. */
  void release(InstanceLease lease, List<ShardRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    drain.close(rows.stream().flatMap(row -> grants.at(row.shard()).stream()).toList());
    List<Boolean> released =
        Parallel.map(rows, PARALLEL, row -> release(lease, row.shard(), row.epoch()));
    log.info("gave {} of {} shards away", Collections.frequency(released, true), rows.size());
  }

  /** Gives everything back. */
  void releaseAll(InstanceLease lease) {
    List<Grant> all = grants.all();
    drain.close(all);
    List<Boolean> released =
        Parallel.map(all, PARALLEL, grant -> release(lease, grant.shard(), grant.epoch()));
    log.info("gave {} of {} shards back", Collections.frequency(released, true), all.size());
  }

  private boolean take(InstanceLease lease, ShardRow row, Holder self) {
    try {
      if (!store.take(row, self)) {
        return false;
      }
      grants.add(new Grant(row.shard(), row.epoch() + 1, lease, clock.millis()));
      return true;
    } catch (StoreUnavailableException e) {
      log.debug("shard {} could not be taken: {}", row.shard(), e.getMessage());
      return false;
    }
  }

  private boolean release(InstanceLease lease, int shard, long epoch) {
    try {
      return store.release(shard, lease.id(), epoch);
    } catch (StoreUnavailableException e) {
      log.debug("shard {} could not be released: {}", shard, e.getMessage());
      return false;
    }
  }
}
