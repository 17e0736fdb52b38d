package io.parley.handler.shard;

import io.parley.contracts.ErrorCode;

/**
 * Gets the result of a request, once. Must not block.
 *
 * @param <R> a result
 */
public interface Reply<R> {

  void done(R result);

  /** The request did not get an answer in time; whether it was carried out is unknown. */
  void failed(ErrorCode code);
}
