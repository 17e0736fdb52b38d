package io.parley.handler.shard;

import java.util.List;

/**
 * Calls one instance of message-service with a batch.
 *
 * @param <I> what is asked
 * @param <R> what is answered
 */
@FunctionalInterface
public interface ShardCall<I, R> {

  /**
   * Calls; may block.
   *
   * @return one answer per request, in the same order
   * @throws io.parley.chassis.rpc.RpcUnavailableException if the instance did not answer
   * @throws io.grpc.StatusRuntimeException if it answered with a failure
   */
  List<ShardAnswer<R>> call(String address, List<Attempt<I>> attempts);

  /**
   * One request.
   *
   * @param again whether an earlier attempt may have succeeded
   */
  record Attempt<I>(I request, boolean again) {}
}
