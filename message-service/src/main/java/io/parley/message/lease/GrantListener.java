package io.parley.message.lease;

/** Keeps something in memory for shards. */
@FunctionalInterface
public interface GrantListener {

  /**
   * The grant is over: everything that belongs to it must be dropped, and who waits for it told.
   */
  void onRevoked(Grant grant);
}
