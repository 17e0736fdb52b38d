package io.parley.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.chassis.token.AccessToken;
import io.parley.chassis.token.TokenVerification;
import io.parley.chassis.token.UserTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Verifies access tokens off the event loop, since keys may have to be fetched, and remembers those
 * that were good until they expire.
 */
@Component
public final class VerifiedTokens implements DisposableBean {

  private static final int MAX_REMEMBERED = 20_000;
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private final UserTokens tokens;
  private final Clock clock;
  private final Scheduler scheduler =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());
  private final Cache<String, AccessToken> good =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).expireAfterWrite(LIFETIME).build();

  VerifiedTokens(UserTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What a token is worth. */
  public Mono<TokenVerification> verify(String token) {
    AccessToken known = known(token);
    if (known != null) {
      return Mono.just(new TokenVerification.Valid(known));
    }
    return Mono.fromSupplier(() -> verifyNow(token)).subscribeOn(scheduler);
  }

  @Override
  public void destroy() {
    scheduler.dispose();
  }

  private @Nullable AccessToken known(String token) {
    AccessToken known = good.getIfPresent(token);
    return known != null && clock.instant().isBefore(known.expiresAt()) ? known : null;
  }

  private TokenVerification verifyNow(String token) {
    TokenVerification verification = tokens.verify(token);
    if (verification instanceof TokenVerification.Valid(AccessToken valid)) {
      good.put(token, valid);
    }
    return verification;
  }
}
