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
  private final TimeMeter time;
  private final Cache<UserId, Allowances> users;

  public RateLimiter(RateProperties properties, Ticker ticker) {
    this.messages = bandwidth(properties.messageBurst(), properties.messagesPerSecond());
    this.frames = bandwidth(properties.frameBurst(), properties.framesPerSecond());
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
        consume(connection.allowances().messages(this)),
        consume(allowancesOf(user).messages(this)));
  }

  /** Counts another frame. */
  public Duration frame(Connection connection, UserId user) {
    return worse(
        consume(connection.allowances().frames(this)), consume(allowancesOf(user).frames(this)));
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

  private static Duration consume(Bucket bucket) {
    if (bucket.tryConsume(1)) {
      return Duration.ZERO;
    }
    return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
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
