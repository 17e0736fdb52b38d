package io.parley.fanout.consume;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.parley.chassis.batch.OverloadedException;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one question until it is answered: what is in Kafka can wait. Whoever is away is asked
 * without end. Any other failure is borne for a minute per key; from then on records of that key
 * fail at once, until one is answered again, so that they do not stop their partition.
 */
public final class Patience {

  private static final Logger log = LoggerFactory.getLogger(Patience.class);
  private static final long FIRST_PAUSE = Duration.ofMillis(50).toNanos();
  private static final long MAX_PAUSE = Duration.ofSeconds(1).toNanos();
  private static final Duration BEARABLE = Duration.ofSeconds(60);
  private static final int MAX_KEYS = 10_000;

  private final Ticker ticker;

  // Since when a key has had no answer, but failures.
  private final Cache<String, Long> failing = Caffeine.newBuilder().maximumSize(MAX_KEYS).build();

  public Patience(Ticker ticker) {
    this.ticker = ticker;
  }

  /**
   * The answer to a question that may be asked again.
   *
   * @throws CancelledException if somebody else takes care of the record meanwhile
   * @throws RuntimeException what the question throws, if that is no wonder any more
   */
  public <T> T answer(Inbound inbound, Supplier<T> question) throws CancelledException {
    long pause = FIRST_PAUSE;
    while (true) {
      if (inbound.ticket().isCancelled()) {
        throw new CancelledException();
      }
      try {
        T answer = question.get();
        failing.invalidate(inbound.key());
        return answer;
      } catch (RuntimeException e) {
        if (!isAway(e) && isUnbearable(inbound.key())) {
          throw e;
        }
        log.debug("no answer yet", e);
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, MAX_PAUSE);
    }
  }

  private boolean isUnbearable(String key) {
    long now = ticker.nanos();
    long since = Objects.requireNonNullElse(failing.asMap().putIfAbsent(key, now), now);
    return now - since >= BEARABLE.toNanos();
  }

  private static boolean isAway(RuntimeException failure) {
    return switch (failure) {
      case RpcUnavailableException _, OverloadedException _ -> true;
      case StatusRuntimeException e -> isAway(e.getStatus().getCode());
      default -> false;
    };
  }

  private static boolean isAway(Status.Code code) {
    return code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED;
  }
}
