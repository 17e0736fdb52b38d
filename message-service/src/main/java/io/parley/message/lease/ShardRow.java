package io.parley.message.lease;

import java.util.Optional;

/**
 * What the table says about a shard.
 *
 * @param epoch how often the shard was taken; 0 if never
 */
record ShardRow(int shard, long epoch, Optional<Holder> holder) {

  /** Who took the shard last and has not released it. */
  record Holder(InstanceId id, String address) {}

  static ShardRow untaken(int shard) {
    return new ShardRow(shard, 0, Optional.empty());
  }

  boolean isHeldBy(InstanceId id) {
    return holder.isPresent() && holder.get().id().equals(id);
  }
}
