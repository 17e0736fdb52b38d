package io.parley.gateway.limit;

import io.parley.chassis.time.Ticker;
import io.parley.gateway.LimitProperties;
import io.parley.gateway.address.ClientAddress;
import io.parley.gateway.metrics.GatewayMetrics;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says whether a request is within its limits. The buckets are in Redis. While Redis is away,
 * log-in and registration do not pass; everything else passes as far as this gateway alone allows.
 */
@Component
public final class Limiter {

  private static final Logger log = LoggerFactory.getLogger(Limiter.class);

  private final RedisBuckets shared;
  private final LocalBuckets local;
  private final LimitProperties properties;
  private final Ticker ticker;
  private final GatewayMetrics metrics;
  private final Limit account;
  private final Limit address;
  private final Limit signIn;
  private final Limit connect;
  private volatile long awayUntil;
  private volatile boolean away;

  Limiter(
      RedisBuckets shared,
      LocalBuckets local,
      LimitProperties properties,
      Ticker ticker,
      GatewayMetrics metrics) {
    this.shared = shared;
    this.local = local;
    this.properties = properties;
    this.ticker = ticker;
    this.metrics = metrics;
    this.account = Limit.account(properties);
    this.address = Limit.address(properties);
    this.signIn = Limit.signIn(properties);
    this.connect = Limit.connect(properties);
  }

  /** A request of an account. */
  public Mono<LimitDecision> request(String user) {
    return take(account, user);
  }

  /** A request from an address. */
  public Mono<LimitDecision> request(ClientAddress client) {
    return take(address, client.network());
  }

  /** A log-in or registration from an address. */
  public Mono<LimitDecision> signIn(ClientAddress client) {
    return take(signIn, client.network());
  }

  /** A new WebSocket from an address. */
  public Mono<LimitDecision> connect(ClientAddress client) {
    return take(connect, client.network());
  }

  private Mono<LimitDecision> take(Limit limit, String key) {
    Mono<LimitDecision> decision =
        limit.open() && isAway() ? Mono.fromSupplier(() -> alone(limit, key)) : ask(limit, key);
    return decision.doOnNext(decided -> note(limit, decided));
  }

  /** A request that must not pass unchecked waits longer for Redis. */
  private Mono<LimitDecision> ask(Limit limit, String key) {
    return shared
        .take(limit, key)
        .doOnNext(_ -> away = false)
        .timeout(limit.open() ? properties.redisTimeout() : properties.signInTimeout())
        .onErrorResume(failure -> Mono.fromSupplier(() -> fail(failure, limit, key)));
  }

  private boolean isAway() {
    return away && ticker.nanos() - awayUntil < 0;
  }

  private LimitDecision fail(Throwable failure, Limit limit, String key) {
    if (!away) {
      log.warn("no answer from Redis, limits are local for now: {}", failure.toString());
    }
    awayUntil = ticker.nanos() + properties.redisPause().toNanos();
    away = true;
    return alone(limit, key);
  }

  private LimitDecision alone(Limit limit, String key) {
    return limit.open() ? local.take(limit, key) : new LimitDecision.Unknown();
  }

  private void note(Limit limit, LimitDecision decision) {
    switch (decision) {
      case LimitDecision.Within() -> {}
      case LimitDecision.Beyond(Duration _) -> metrics.limited(limit.name());
      case LimitDecision.Unknown() -> metrics.limited(limit.name());
    }
  }
}
