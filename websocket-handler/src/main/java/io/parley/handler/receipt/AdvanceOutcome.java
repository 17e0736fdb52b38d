package io.parley.handler.receipt;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.util.Set;

/** What message-service says of an advance. */
sealed interface AdvanceOutcome {

  /**
   * Durable.
   *
   * @param cursors where both stand now
   * @param isMove whether either has moved
   * @param atMillis when
   * @param hiddenFrom who must not learn of it
   * @param gather how long to wait before further moves of the same user are reported
   */
  record Advanced(
      Cursors cursors, boolean isMove, long atMillis, Set<UserId> hiddenFrom, Duration gather)
      implements AdvanceOutcome {

    public Advanced {
      hiddenFrom = Set.copyOf(hiddenFrom);
    }
  }

  /** Nothing moves. */
  record Refused(ErrorCode code) implements AdvanceOutcome {}
}
