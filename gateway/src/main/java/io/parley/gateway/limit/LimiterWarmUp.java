package io.parley.gateway.limit;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the connection to Redis before the gateway is ready, so that no first request waits. */
@Component
final class LimiterWarmUp implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(LimiterWarmUp.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Limit PROBE = new Limit("probe", 1, 1, true);

  private final RedisBuckets buckets;

  LimiterWarmUp(RedisBuckets buckets) {
    this.buckets = buckets;
  }

  /** A gateway without Redis is of use too, so it starts in any case. */
  @Override
  public void run(ApplicationArguments arguments) {
    buckets
        .take(PROBE, "start")
        .timeout(PATIENCE)
        .onErrorResume(failure -> {
          log.warn("Redis is away: {}", failure.toString());
          return Mono.empty();
        })
        .block();
  }
}
