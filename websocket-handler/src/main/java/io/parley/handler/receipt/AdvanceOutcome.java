package io.parley.handler.receipt;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.util.Set;

/** What message-service says of an advance. */
sealed interface AdvanceOutcome {

  /**
   * Durable.
   *
   * @param moved where those cursors stand that have moved; 0 for those that have not
   * @param atMillis when
   * @param hiddenFrom who must not learn of it
   */
  record Advanced(Cursors moved, long atMillis, Set<UserId> hiddenFrom) implements AdvanceOutcome {

    public Advanced {
      hiddenFrom = Set.copyOf(hiddenFrom);
    }

    boolean isMove() {
      return moved.delivered() > 0 || moved.read() > 0;
    }
  }

  /** Nothing moves. */
  record Refused(ErrorCode code) implements AdvanceOutcome {}
}
