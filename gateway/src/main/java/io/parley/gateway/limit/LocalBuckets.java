package io.parley.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.parley.gateway.LimitProperties;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Buckets of this gateway alone, for the time when Redis is away. */
@Component
final class LocalBuckets {

  private record Key(String limit, String key) {}

  private final Cache<Key, Bucket> buckets;

  LocalBuckets(LimitProperties properties) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(properties.localKeys())
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
  }

  /** Takes one token. */
  LimitDecision take(Limit limit, String key) {
    Bucket bucket = buckets.get(new Key(limit.name(), key), _ -> bucket(limit));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? new LimitDecision.Within()
        : new LimitDecision.Beyond(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private static Bucket bucket(Limit limit) {
    return Bucket.builder()
        .addLimit(
            Bandwidth.builder()
                .capacity(limit.burst())
                .refillGreedy(limit.burst(), limit.refill())
                .build())
        .build();
  }
}
