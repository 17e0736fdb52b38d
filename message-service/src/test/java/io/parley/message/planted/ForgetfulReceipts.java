package io.parley.message.planted;

import io.parley.message.receipt.ReceiptAdvance;
import io.parley.message.receipt.ReceiptOutcome;
import io.parley.message.receipt.ReceiptOutcome.Advanced;
import io.parley.message.receipt.Receipts;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets every third receipt that moved something say that no more than the first event was received.
 */
final class ForgetfulReceipts implements Receipts {

  private static final long EVERY = 3;

  private final Receipts receipts;
  private final AtomicLong moves = new AtomicLong();

  ForgetfulReceipts(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public List<ReceiptOutcome> advance(List<ReceiptAdvance> advances) {
    return receipts.advance(advances).stream().map(this::forget).toList();
  }

  private ReceiptOutcome forget(ReceiptOutcome outcome) {
    boolean moved =
        outcome instanceof Advanced advanced && (advanced.deliveredMoved() || advanced.readMoved());
    return moved && moves.incrementAndGet() % EVERY == 0 ? back((Advanced) outcome) : outcome;
  }

  private static ReceiptOutcome back(Advanced advanced) {
    return new Advanced(
        Math.min(1, advanced.delivered()),
        Math.min(1, advanced.read()),
        advanced.at(),
        advanced.deliveredMoved(),
        advanced.readMoved(),
        advanced.hiddenFrom(),
        advanced.gatherMillis());
  }
}
