package io.parley.message.receipt;

import java.util.List;

/** Moves receipt cursors of the conversations whose shards are here. */
@FunctionalInterface
public interface Receipts {

  /** One outcome per receipt, in order, when all are durable. Blocks. */
  List<ReceiptOutcome> advance(List<ReceiptAdvance> advances);
}
