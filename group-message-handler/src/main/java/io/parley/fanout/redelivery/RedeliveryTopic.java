package io.parley.fanout.redelivery;

import io.parley.fanout.deliver.Push;
import java.util.concurrent.CompletableFuture;

/** Keeps pushes that a node did not take, so that they can be tried again. */
public interface RedeliveryTopic {

  /** Done when the push is durable. Never fails; it is tried until then. */
  CompletableFuture<Void> put(Push push);
}
