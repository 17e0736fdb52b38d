package io.parley.handler.connection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Says whether a connection, and the user behind it, may go on. */
@Component
public final class RateLimiter {

  private static final Duration USER_MEMORY = Duration.ofMinutes(1);

  private final Bandwidth messages;
  private final Bandwidth frames;
  private final int frameBurst;
  private final TimeMeter time;
  private final Cache<UserId, Allowances> users;

  public RateLimiter(RateProperties properties, Ticker ticker) {
    this.messages = bandwidth(properties.messageBurst(), properties.messagesPerSecond());
    this.frames = bandwidth(properties.frameBurst(), properties.framesPerSecond());
    this.frameBurst = properties.frameBurst();
    this.time = new TickerTime(ticker);
    this.users =
        Caffeine.newBuilder()
            .maximumSize(properties.trackedUsers())
            .expireAfterAccess(USER_MEMORY)
            .ticker(ticker::nanos)
            .build();
  }

  /** Counts a message; says for how long the client must wait, zero when it may go on. */
  public Duration message(Connection connection, UserId user) {
    return worse(
        consume(connection.allowances().messages(this), 1),
        consume(allowancesOf(user).messages(this), 1));
  }

  /**
   * Counts another frame.
   *
   * @param weight how many frames it counts as
   */
  public Duration frame(Connection connection, UserId user, int weight) {
    // What counts as more than ever may come at once would never pass.
    int tokens = Math.min(weight, frameBurst);
    return worse(
        consume(connection.allowances().frames(this), tokens),
        consume(allowancesOf(user).frames(this), tokens));
  }

  Bucket messageBucket() {
    return Bucket.builder().addLimit(messages).withCustomTimePrecision(time).build();
  }

  Bucket frameBucket() {
    return Bucket.builder().addLimit(frames).withCustomTimePrecision(time).build();
  }

  private Allowances allowancesOf(UserId user) {
    return users.get(user, _ -> new Allowances());
  }

  private static Duration consume(Bucket bucket, int tokens) {
    if (bucket.tryConsume(tokens)) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(bucket.estimateAbilityToConsume(tokens).getNanosToWaitForRefill());
  }

  private static Duration worse(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Bandwidth bandwidth(int burst, int perSecond) {
    return Bandwidth.builder()
        .capacity(burst)
        .refillGreedy(perSecond, Duration.ofSeconds(1))
        .build();
  }

  private record TickerTime(Ticker ticker) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return ticker.nanos();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
