package io.parley.message.receipt;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.util.List;

/** What came of a receipt. */
public sealed interface ReceiptOutcome {

  /**
   * Durable.
   *
   * @param delivered where the cursor stands now
   * @param read where the cursor stands now
   * @param at when it moved last, in milliseconds since the Unix epoch
   * @param deliveredMoved whether this receipt moved it
   * @param readMoved whether this receipt moved it
   * @param hiddenFrom users who must not learn of it
   * @param gatherMillis how long the caller should gather further moves of this user before it
   *     reports them; 0 if that is the caller's affair
   */
  record Advanced(
      long delivered,
      long read,
      long at,
      boolean deliveredMoved,
      boolean readMoved,
      List<UserId> hiddenFrom,
      int gatherMillis)
      implements ReceiptOutcome {

    public Advanced {
      hiddenFrom = List.copyOf(hiddenFrom);
    }
  }

  /** The receipt means nothing here. */
  record Refused(ErrorCode code) implements ReceiptOutcome {}

  /** This instance does not own the conversation, or lost it before the receipt was durable. */
  record NotOwner(String address) implements ReceiptOutcome {}
}
