package io.parley.handler.receipt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * When receipts are passed on: a moment after the first, and in groups once in the time that
 * message-service wants between two of the same member. That time grows with the group, so that
 * what receipts cost does not. Each member has a moment of its own in it: the same message reaches
 * all of them, and without that they would report all at once, again and again.
 */
@Component
final class ReceiptPace {

  /** Spreads hash codes over all of a {@code long}: 2^64 divided by the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** No group gathers for longer. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Ticker ticker;
  private final long window;
  private final Cache<ConversationId, Long> pauses;
  private final Cache<Reader, Long> reportedAt;

  ReceiptPace(ReceiptProperties properties, Ticker ticker) {
    this.ticker = ticker;
    this.window = properties.window().toNanos();
    this.pauses =
        Caffeine.newBuilder()
            .maximumSize(properties.paced())
            .expireAfterAccess(LONGEST.multipliedBy(6))
            .ticker(ticker::nanos)
            .build();
    this.reportedAt =
        Caffeine.newBuilder()
            .maximumSize(properties.paced())
            .expireAfterWrite(LONGEST)
            .ticker(ticker::nanos)
            .build();
  }

  /** When a receipt that comes now is to be passed on, by the ticker. */
  long dueAt(Reader reader) {
    long soon = ticker.nanos() + window;
    Long last = reportedAt.getIfPresent(reader);
    Long pause = last == null ? null : pauses.getIfPresent(reader.conversation());
    if (last == null || pause == null) {
      return soon;
    }
    long sinceMoment = Math.floorMod(last - reader.hashCode() * SPREAD, pause);
    long paced = last + pause - sinceMoment;
    return paced - soon > 0 ? paced : soon;
  }

  /** Notes that receipts of the reader were passed on. */
  void reported(Reader reader) {
    if (reader.conversation().isGroup()) {
      reportedAt.put(reader, ticker.nanos());
    }
  }

  /** Notes how long to gather between two receipts of one member. */
  void learn(ConversationId conversation, Duration gather) {
    long pause = Math.min(gather.toNanos(), LONGEST.toNanos());
    if (conversation.isGroup() && pause > window) {
      pauses.put(conversation, pause);
    }
  }
}
