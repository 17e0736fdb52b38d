package io.parley.message.lease;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which of the live instances a shard should be on: the one with the highest weight for it.
 * Everybody computes the same, and a change of instances moves no more shards than it must.
 */
final class Rendezvous {

  private Rendezvous() {}

  static Optional<InstanceId> target(int shard, Collection<InstanceId> live) {
    return live.stream()
        .max(
            Comparator.comparingLong((InstanceId id) -> weight(shard, id))
                .thenComparing(InstanceId::value));
  }

  private static long weight(int shard, InstanceId id) {
    long bits = id.value().getMostSignificantBits();
    return mix(mix(bits + shard) ^ id.value().getLeastSignificantBits());
  }

  // The finaliser of SplitMix64.
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
