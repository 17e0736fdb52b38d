package io.parley.handler.typing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import io.parley.handler.connection.ConnectionId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * What is passed on of typing: that it began, not too often; that it ended, whenever it was passed
 * on that it began, and never else.
 */
@Component
final class TypingPace {

  /** By then no client shows any more that somebody was typing. */
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);

  private record Spot(ConnectionId connection, ConversationId conversation) {}

  /**
   * What was passed on last.
   *
   * @param beganAt when it was passed on that typing began, by the ticker
   * @param on whether it was not passed on since that it ended
   */
  private record Passed(long beganAt, boolean on) {}

  private final Cache<Spot, Passed> last;
  private final Ticker ticker;
  private final long pause;

  TypingPace(TypingProperties properties, Ticker ticker) {
    this.ticker = ticker;
    this.pause = properties.pause().toNanos();
    this.last =
        Caffeine.newBuilder()
            .maximumSize(properties.remembered())
            .expireAfterWrite(properties.pause().plus(FORGOTTEN))
            .ticker(ticker::nanos)
            .build();
  }

  /** Whether it is passed on that typing began or ended. Not for two threads at once. */
  boolean passes(ConnectionId connection, ConversationId conversation, boolean on) {
    Spot spot = new Spot(connection, conversation);
    return on ? begins(spot) : ends(spot);
  }

  private boolean begins(Spot spot) {
    long now = ticker.nanos();
    Passed before = last.getIfPresent(spot);
    if (before != null && now - before.beganAt() < pause) {
      return false;
    }
    last.put(spot, new Passed(now, true));
    return true;
  }

  private boolean ends(Spot spot) {
    Passed before = last.getIfPresent(spot);
    if (before == null || !before.on()) {
      return false;
    }
    last.put(spot, new Passed(before.beganAt(), false));
    return true;
  }
}
