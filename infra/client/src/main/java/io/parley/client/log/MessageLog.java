package io.parley.client.log;

import io.parley.client.frame.LogEvent;
import io.parley.contracts.ConversationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a device holds of its conversations: of each the events 1 … cursor, without a gap. A client
 * writes to it on its event loop; reading is safe from any thread.
 */
public interface MessageLog {

  /** The highest number up to which everything is here; 0 for nothing. */
  long cursor(ConversationId conversation);

  /** The cursors of all conversations that are here. */
  Map<ConversationId, Long> cursors();

  /** Adds the event that follows the cursor. When this returns, it is kept. */
  void append(LogEvent event);

  /**
   * Moves the cursor to {@code to}, which is beyond it: whatever is up to there is void to this
   * user. When this returns, it is kept.
   */
  void skip(ConversationId conversation, long to);

  /**
   * Events {@code from} to {@code to}, both inclusive, ascending, as far as they are here. A log
   * may forget the oldest events.
   */
  List<LogEvent> range(ConversationId conversation, long from, long to);

  /** Until when everything that happened anywhere is here, by the server's clock. */
  Optional<Instant> syncedAsOf();

  /** Remembers a completed synchronisation. */
  void syncedAsOf(Instant asOf);
}
