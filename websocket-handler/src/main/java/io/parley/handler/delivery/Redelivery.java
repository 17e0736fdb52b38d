package io.parley.handler.delivery;

import java.util.concurrent.CompletableFuture;

/** Takes over pushes that this node could not make. */
interface Redelivery {

  /**
   * Hands a push over. Returns at once; fails when nobody takes it now.
   *
   * @param sinceMillis when it was tried first, in milliseconds since the Unix epoch
   */
  CompletableFuture<Void> handOver(Push push, long sinceMillis);
}
