package io.parley.message.log;

import io.parley.contracts.ErrorCode;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What a log says to a submission. */
public sealed interface Offer {

  /**
   * It has a number and will be written.
   *
   * @param duplicate whether it had been accepted before and is being written already
   */
  record Accepted(CompletableFuture<Settlement> settlement, boolean duplicate) implements Offer {}

  /** One of these events may be it; offer again when they were looked at. */
  record Suspected(List<Long> seqs) implements Offer {}

  /** It may be in this range, which is not remembered; offer again when that was looked through. */
  record Unsure(long from, long to) implements Offer {}

  /** It is a change that the log holds already. */
  record Passed() implements Offer {}

  /** It cannot be added. */
  record Refused(ErrorCode code) implements Offer {}

  /** This memory of the log was dropped; get the log anew. */
  record Gone() implements Offer {}
}
