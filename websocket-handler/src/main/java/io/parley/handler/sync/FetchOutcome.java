package io.parley.handler.sync;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.frame.LogEvent;
import java.util.List;

/** What message-service says of a fetch. */
sealed interface FetchOutcome {

  /**
   * Events from the first one asked for, without gaps.
   *
   * @param head the highest number in the log
   */
  record Events(List<LogEvent> events, long head) implements FetchOutcome {

    public Events {
      events = List.copyOf(events);
    }
  }

  /** It is not answered. */
  record Refused(ErrorCode code) implements FetchOutcome {}
}
