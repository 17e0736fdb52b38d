package io.parley.message.lease;

import io.parley.contracts.Shards;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The grants of this instance, at most one per shard. */
final class Grants {

  private final AtomicReferenceArray<Optional<Grant>> byShard =
      new AtomicReferenceArray<>(Shards.COUNT);
  private final List<GrantListener> listeners;
  private final LeaseMeter meter;

  Grants(List<GrantListener> listeners, LeaseMeter meter) {
    this.listeners = List.copyOf(listeners);
    this.meter = meter;
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      byShard.set(shard, Optional.empty());
    }
  }

  Optional<Grant> at(int shard) {
    return byShard.get(shard);
  }

  List<Grant> all() {
    List<Grant> all = new ArrayList<>();
    for (int shard = 0; shard < Shards.COUNT; shard++) {
      at(shard).ifPresent(all::add);
    }
    return all;
  }

  void add(Grant grant) {
    byShard.set(grant.shard(), Optional.of(grant));
    meter.tookShard();
  }

  /** Ends a grant here and now; what belonged to it is dropped before this returns. */
  void revoke(Grant grant) {
    grant.revoke();
    Optional<Grant> current = at(grant.shard());
    if (current.isPresent() && current.get() == grant) {
      byShard.compareAndSet(grant.shard(), current, Optional.empty());
    }
    meter.lostShard();
    listeners.forEach(listener -> listener.onRevoked(grant));
  }

  void revokeAll() {
    all().forEach(this::revoke);
  }

  /** Ends what was granted under a lease that is not the current one. */
  void revokeAllBut(InstanceLease lease) {
    all().stream().filter(grant -> !grant.isOf(lease)).forEach(this::revoke);
  }
}
