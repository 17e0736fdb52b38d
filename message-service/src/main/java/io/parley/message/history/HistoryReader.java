package io.parley.message.history;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.UserId;
import io.parley.message.history.FetchOutcome.Fetched;
import io.parley.message.log.RangeLimits;

/** Reads logs for REST; what cannot be shown is a problem. */
public final class HistoryReader {

  private static final long MAX_BYTES = 4 * 1024 * 1024;
  private static final RangeLimits LIMITS = new RangeLimits(ProtocolLimits.FETCH_EVENTS, MAX_BYTES);

  private final FetchClient client;

  HistoryReader(FetchClient client) {
    this.client = client;
  }

  /** A range, both ends included. */
  public Fetched range(ConversationId conversation, UserId viewer, long from, long to) {
    return switch (client.fetch(new FetchQuery(conversation, viewer, from, to, LIMITS))) {
      case Fetched fetched -> fetched;
      case FetchOutcome.Refused(ErrorCode code) -> throw new ProblemException(code);
      case FetchOutcome.NotOwner(String _) -> throw new ProblemException(ErrorCode.UNAVAILABLE);
    };
  }

  /** The last events before a number, ascending. */
  Fetched before(ConversationId conversation, UserId viewer, long before, int limit) {
    Fetched nothing = range(conversation, viewer, ProtocolLimits.MAX_SEQ, ProtocolLimits.MAX_SEQ);
    long last = Math.min(nothing.head(), before - 1);
    return last < 1 ? nothing : range(conversation, viewer, Math.max(1, last - limit + 1), last);
  }
}
