package io.parley.message.lease;

import io.parley.message.lease.ShardRow.Holder;

/**
 * The two lease tables. Every change is conditional and serial. All methods block, and throw {@link
 * io.parley.message.store.StoreUnavailableException} when it is unknown whether the change was
 * made.
 */
interface LeaseStore {

  /** Reads the shards, then the instances. */
  LeaseTables read();

  /** Adds an instance with beat 0; false if the id exists. */
  boolean join(InstanceId id, String address);

  /** Moves the beat on from the expected one. */
  Renewal renew(InstanceId id, long expectedBeat);

  /** Declares an instance dead if its beat is still the one that was seen. */
  boolean fence(InstanceId id, long seenBeat);

  /** Declares this instance itself dead. */
  void leave(InstanceId id);

  /** Removes the row of a dead instance. */
  void forget(InstanceId id);

  /** Takes a shard with the next epoch if its row is still as it was seen. */
  boolean take(ShardRow seen, Holder taker);

  /** Gives a shard back, if it is held by this instance in this epoch. */
  boolean release(int shard, InstanceId holder, long epoch);
}
