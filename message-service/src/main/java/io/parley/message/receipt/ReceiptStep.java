package io.parley.message.receipt;

import java.util.concurrent.CompletableFuture;

/** Where a receipt stands that is being carried out. */
sealed interface ReceiptStep {

  /** The outcome is known. */
  record Done(ReceiptOutcome outcome) implements ReceiptStep {}

  /** The outcome is known when it is durable. */
  record Waiting(int shard, ReceiptOutcome outcome, CompletableFuture<Boolean> durable)
      implements ReceiptStep {}

  /** The conversation must be read first. */
  record Blocked() implements ReceiptStep {}
}
