package io.parley.gateway.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Buckets that all gateways share. */
@Component
final class RedisBuckets {

  @SuppressWarnings("rawtypes") // a script's answer has a raw class
  private static final RedisScript<List> TAKE =
      RedisScript.of(new ClassPathResource("redis/take.lua"), List.class);

  private final ReactiveStringRedisTemplate redis;

  RedisBuckets(ReactiveStringRedisTemplate redis) {
    this.redis = redis;
  }

  /** Takes one token; fails when Redis is away. */
  Mono<LimitDecision> take(Limit limit, String key) {
    return redis
        .execute(
            TAKE,
            List.of("parley:limit:" + limit.name() + ":" + key),
            List.of(
                Integer.toString(limit.burst()),
                Double.toString(limit.perSecond() / 1000),
                Long.toString(limit.refill().toMillis() + 1000)))
        .next()
        .switchIfEmpty(Mono.error(() -> new IllegalStateException("no answer from the script")))
        .map(answer -> decide((Long) answer.getFirst()));
  }

  private static LimitDecision decide(long waitMillis) {
    return waitMillis == 0
        ? new LimitDecision.Within()
        : new LimitDecision.Beyond(Duration.ofMillis(waitMillis));
  }
}
