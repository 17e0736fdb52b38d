package io.parley.message.history;

import io.parley.contracts.ErrorCode;
import io.parley.message.log.ViewedEvent;
import java.util.List;

/** What a viewer is shown. */
public sealed interface FetchOutcome {

  /**
   * Contiguous and ascending from the beginning of the range, as many as fit.
   *
   * @param head the highest number in the log
   */
  record Fetched(List<ViewedEvent> events, long head) implements FetchOutcome {

    public Fetched {
      events = List.copyOf(events);
    }
  }

  /** The viewer is shown nothing. */
  record Refused(ErrorCode code) implements FetchOutcome {}

  /** This instance does not own the conversation. */
  record NotOwner(String address) implements FetchOutcome {}
}
