package io.parley.handler.shard;

import io.parley.contracts.Shards;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which instance of message-service owns which shard, as far as this node knows. May be behind:
 * instances turn away what is not theirs.
 */
@Component
public final class ShardMap {

  /**
   * An owner.
   *
   * @param shard the shard
   * @param address the owner, host:port
   * @param epoch grows with every change of ownership
   */
  public record Owner(int shard, String address, long epoch) {}

  private final AtomicReferenceArray<@Nullable Owner> owners =
      new AtomicReferenceArray<>(Shards.COUNT);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Set<String> instances = Set.of();

  /** The owner of a shard, host:port. */
  public Optional<String> owner(int shard) {
    return Optional.ofNullable(owners.get(shard)).map(Owner::address);
  }

  /** The instances that live. */
  public Set<String> instances() {
    return instances;
  }

  /** Runs the task when owners have changed. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Takes over what an instance says of all shards; older epochs do not count. */
  public void update(List<Owner> news, Set<String> liveInstances) {
    instances = Set.copyOf(liveInstances);
    boolean changed = false;
    for (Owner owner : news) {
      changed |= isShard(owner.shard()) && replace(owner);
    }
    if (changed) {
      listeners.forEach(Runnable::run);
    }
  }

  /** Takes over what one instance says of one shard: good enough for the next attempt. */
  public void hint(int shard, String address) {
    Owner known = owners.get(shard);
    owners.set(shard, new Owner(shard, address, known == null ? 0 : known.epoch()));
  }

  private boolean replace(Owner owner) {
    Owner known = owners.get(owner.shard());
    if (known != null && known.epoch() > owner.epoch()) {
      return false;
    }
    owners.set(owner.shard(), owner);
    return known == null || !known.address().equals(owner.address());
  }

  private static boolean isShard(int shard) {
    return shard >= 0 && shard < Shards.COUNT;
  }
}
