package io.parley.handler.send;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.LogEvent;
import java.util.Set;

/** What message-service says of an append. */
sealed interface AppendOutcome {

  /**
   * It is in the log, durable.
   *
   * @param stamp what the log gave it
   * @param duplicate whether an earlier attempt had put it there
   * @param hiddenFrom who must not see it
   */
  record Appended(LogEvent.Stamp stamp, boolean duplicate, Set<UserId> hiddenFrom)
      implements AppendOutcome {

    public Appended {
      hiddenFrom = Set.copyOf(hiddenFrom);
    }
  }

  /** It is not, and trying the same again would not help unless the code says so. */
  record Refused(ErrorCode code) implements AppendOutcome {}
}
