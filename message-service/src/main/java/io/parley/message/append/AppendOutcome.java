package io.parley.message.append;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.message.log.LogEvent;
import java.util.List;

/** What came of a request to add an event. */
public sealed interface AppendOutcome {

  /** A lower-case word for what it is, to be counted. */
  default String word() {
    return switch (this) {
      case Appended appended -> appended.duplicate() ? "duplicate" : "appended";
      case Refused(ErrorCode code) -> code.wireName();
      case NotOwner _ -> "not_owner";
    };
  }

  /**
   * It is in the log, durably.
   *
   * @param duplicate whether an earlier attempt had added it
   * @param fanOutPending whether it is acknowledged although Kafka does not have it yet: should
   *     this instance end before, readers get it when they synchronise or it is appended again
   */
  record Appended(
      long seq,
      MessageId id,
      long at,
      List<UserId> hiddenFrom,
      boolean duplicate,
      boolean fanOutPending)
      implements AppendOutcome {

    static Appended of(LogEvent event, boolean duplicate) {
      return of(event, duplicate, false);
    }

    static Appended of(LogEvent event, boolean duplicate, boolean fanOutPending) {
      return new Appended(
          event.seq(), event.id(), event.at(), event.hiddenFrom(), duplicate, fanOutPending);
    }
  }

  /** It cannot be added. */
  record Refused(ErrorCode code) implements AppendOutcome {}

  /**
   * This instance does not own the conversation, or lost it before the event was known to be
   * durable.
   *
   * @param address where to ask instead; empty when unknown
   */
  record NotOwner(String address) implements AppendOutcome {}
}
