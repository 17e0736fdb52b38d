package io.parley.handler.shard;

/**
 * What an instance of message-service says to one request.
 *
 * @param <R> a result
 */
public sealed interface ShardAnswer<R> {

  /** It is done, or refused for good. */
  record Done<R>(R result) implements ShardAnswer<R> {}

  /**
   * The instance does not own the shard.
   *
   * @param owner who it thinks does, host:port; empty when it does not know
   */
  record NotOwner<R>(String owner) implements ShardAnswer<R> {}
}
