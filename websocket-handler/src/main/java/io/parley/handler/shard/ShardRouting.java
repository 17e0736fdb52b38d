package io.parley.handler.shard;

/** The shard map, and how it is kept fresh. */
public interface ShardRouting {

  ShardMap map();

  /** The map seems to be behind: asks for a newer one, soon, once. Must not block. */
  void refresh();
}
