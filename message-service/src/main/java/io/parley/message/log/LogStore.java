package io.parley.message.log;

import io.parley.contracts.ConversationId;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads the tables of the logs. Sees whatever was acknowledged, and perhaps more: rows beyond the
 * head that a former owner wrote late, which only {@link LogEnd} can tell apart. All methods block
 * and throw {@link io.parley.message.store.StoreUnavailableException}.
 */
public interface LogStore {

  /** The last bucket that may hold rows; 0 if nothing is known. */
  long lastBucket(ConversationId conversation);

  /** The last rows of a bucket, ascending. */
  List<TailRow> lastRows(ConversationId conversation, long bucket, int count);

  /**
   * Events of a range, ascending and contiguous from its beginning, as many as fit.
   *
   * @param to must not be beyond the head
   */
  List<LogEvent> range(ConversationId conversation, long from, long to, RangeLimits limits);

  /** Goes through a range backwards until the visitor has seen enough. */
  void scanBack(ConversationId conversation, long from, long to, Predicate<TailRow> goOn);
}
