package io.parley.message.lease;

import io.parley.contracts.Shards;
import io.parley.message.lease.ShardRow.Holder;
import io.parley.message.store.StoreUnavailableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** The lease tables in memory; can be away, or lose its answers. */
final class InMemoryLeaseStore implements LeaseStore {

  private final List<ShardRow> shards = new ArrayList<>();
  private final Map<InstanceId, InstanceRow> instances = new HashMap<>();
  private boolean away;
  private boolean losesAnswers;

  InMemoryLeaseStore() {
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      shards.add(ShardRow.untaken(shard));
    }
  }

  /** From now on nothing is read or changed. */
  synchronized void setAway(boolean away) {
    this.away = away;
  }

  /** From now on changes are made, but who made them is not told. */
  synchronized void setLosesAnswers(boolean losesAnswers) {
    this.losesAnswers = losesAnswers;
  }

  @Override
  public synchronized LeaseTables read() {
    requireThere();
    return LeaseTables.of(List.copyOf(shards), List.copyOf(instances.values()));
  }

  @Override
  public synchronized boolean join(InstanceId id, String address) {
    requireThere();
    return answer(instances.putIfAbsent(id, new InstanceRow(id, address, 0, true)) == null);
  }

  @Override
  public synchronized Renewal renew(InstanceId id, long expectedBeat) {
    requireThere();
    InstanceRow row = instances.get(id);
    if (row == null || !row.alive()) {
      return answer(new Renewal.Fenced());
    }
    if (row.beat() != expectedBeat) {
      return answer(new Renewal.Behind(row.beat()));
    }
    instances.put(id, new InstanceRow(id, row.address(), expectedBeat + 1, true));
    return answer(new Renewal.Renewed(expectedBeat + 1));
  }

  @Override
  public synchronized boolean fence(InstanceId id, long seenBeat) {
    requireThere();
    InstanceRow row = instances.get(id);
    boolean applies = row != null && row.alive() && row.beat() == seenBeat;
    if (row != null && applies) {
      instances.put(id, row.dead());
    }
    return answer(applies);
  }

  @Override
  public synchronized void leave(InstanceId id) {
    requireThere();
    instances.computeIfPresent(id, (_, row) -> row.dead());
  }

  @Override
  public synchronized void forget(InstanceId id) {
    requireThere();
    instances.computeIfPresent(id, (_, row) -> row.alive() ? row : null);
  }

  @Override
  public synchronized boolean take(ShardRow seen, Holder taker) {
    requireThere();
    boolean applies = shards.get(seen.shard()).equals(seen);
    if (applies) {
      shards.set(seen.shard(), new ShardRow(seen.shard(), seen.epoch() + 1, Optional.of(taker)));
    }
    return answer(applies);
  }

  @Override
  public synchronized boolean release(int shard, InstanceId holder, long epoch) {
    requireThere();
    ShardRow row = shards.get(shard);
    boolean applies = row.isHeldBy(holder) && row.epoch() == epoch;
    if (applies) {
      shards.set(shard, new ShardRow(shard, epoch, Optional.empty()));
    }
    return answer(applies);
  }

  private void requireThere() {
    if (away) {
      throw new StoreUnavailableException(new TimeoutException("away"));
    }
  }

  private <T> T answer(T value) {
    if (losesAnswers) {
      throw new StoreUnavailableException(new TimeoutException("the answer was lost"));
    }
    return value;
  }
}
