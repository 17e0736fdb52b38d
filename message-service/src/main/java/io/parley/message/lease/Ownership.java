package io.parley.message.lease;

import java.util.Optional;

/** What the rest of the service needs to know about shards. */
public interface Ownership {

  /** The grant of a shard that accepts work on this instance now. */
  Optional<Grant> grant(int shard);

  /** Where shards are, as far as this instance knows. */
  ShardMap map();

  /** The address by which other instances reach this one. */
  String address();

  /** Where to send somebody who asked the wrong instance: never here, empty when unknown. */
  default String redirect(int shard) {
    return map()
        .owner(shard)
        .map(ShardMap.Owner::address)
        .filter(other -> !other.equals(address()))
        .orElse("");
  }
}
