package io.parley.client.connection;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.ApiException;
import io.parley.client.rest.TokenSource;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gets a new token before the present one of a connection expires. One per connection. */
final class TokenRenewal {

  private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(60);
  private static final Duration SPREAD = Duration.ofSeconds(30);
  private static final Duration AT_LEAST = Duration.ofSeconds(5);
  private static final int UNAUTHORIZED = 401;

  private final Surroundings surroundings;
  private final TokenSource tokens;
  private final Consumer<AccessToken> send;
  private AccessToken token;
  private boolean stopped;

  TokenRenewal(
      Surroundings surroundings,
      TokenSource tokens,
      AccessToken token,
      Consumer<AccessToken> send) {
    this.surroundings = surroundings;
    this.tokens = tokens;
    this.token = token;
    this.send = send;
  }

  void start() {
    Duration spread = Duration.ofMillis(surroundings.random().nextLong(SPREAD.toMillis()));
    Duration left = Duration.between(surroundings.clock().instant(), token.expiresAt());
    scheduleIn(left.minus(BEFORE_EXPIRY).minus(spread));
  }

  /** Nothing is sent from now on. */
  void stop() {
    stopped = true;
  }

  private void scheduleIn(Duration delay) {
    Duration wait = delay.compareTo(AT_LEAST) < 0 ? AT_LEAST : delay;
    surroundings.timers().after(wait, this::renew);
  }

  private void renew() {
    if (!stopped) {
      var _ = tokens.newerThan(token).whenCompleteAsync(this::renewed, surroundings.loop());
    }
  }

  private void renewed(@Nullable AccessToken newer, @Nullable Throwable failure) {
    if (stopped) {
      return;
    }
    if (newer != null) {
      token = newer;
      send.accept(newer);
      start();
    } else if (!sessionIsOver(failure)) {
      scheduleIn(AT_LEAST);
    }
  }

  /** Whether the session has ended, so that asking again is useless. */
  static boolean sessionIsOver(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof ApiException refused && refused.status() == UNAUTHORIZED;
  }
}
