package io.parley.message.store;

/** Which partitions live on the same nodes: those with equal groups. */
public interface ReplicaGroups {

  /** The group of a partition whose key is one text. */
  Object of(String key);

  /** The group of a partition whose key is a text and a bigint. */
  Object of(String key, long bucket);
}
