package io.parley.fanout.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which instance of message-service owns which shard, as far as is known. Epochs never go back, so
 * that an instance that is behind does not spoil what is known already. Not thread-safe.
 */
final class ShardOwners {

  /**
   * An owner.
   *
   * @param address host:port
   * @param epoch grows with every change of ownership
   */
  record Owner(String address, long epoch) {}

  private final Map<Integer, Owner> owners = new HashMap<>();
  private final Set<Integer> doubtful = new HashSet<>();
  private Set<String> instances = Set.of();

  /** The owner of a shard, unless none is known or the known one was wrong. */
  Optional<String> of(int shard) {
    return doubtful.contains(shard)
        ? Optional.empty()
        : Optional.ofNullable(owners.get(shard)).map(Owner::address);
  }

  /** The instances that live. */
  Set<String> instances() {
    return instances;
  }

  /** That instance is not the owner, or does not answer. */
  void wasWrong(int shard, String address) {
    Owner known = owners.get(shard);
    if (known != null && known.address().equals(address)) {
      doubtful.add(shard);
    }
  }

  /** What an instance says that is not the owner: good enough for the next attempt. */
  void hint(int shard, String address) {
    Owner known = owners.get(shard);
    replace(shard, new Owner(address, known == null ? 0 : known.epoch()));
  }

  /** What an instance says of all shards; older epochs do not count. */
  void update(Map<Integer, Owner> news, Collection<String> living) {
    instances = Set.copyOf(living);
    news.forEach((shard, owner) -> {
      Owner known = owners.get(shard);
      if (known == null || known.epoch() <= owner.epoch()) {
        replace(shard, owner);
      }
    });
  }

  /** Whom to ask: first those that lived, in any order, so that none misleads for ever. */
  Set<String> sources(Collection<String> configured) {
    List<String> living = new ArrayList<>(instances);
    Collections.shuffle(living);
    Set<String> sources = new LinkedHashSet<>(living);
    sources.addAll(configured);
    return sources;
  }

  private void replace(int shard, Owner owner) {
    owners.put(shard, owner);
    doubtful.remove(shard);
  }
}
