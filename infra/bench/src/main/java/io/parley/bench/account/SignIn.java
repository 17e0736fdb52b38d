package io.parley.bench.account;

import io.parley.client.rest.ApiException;
import io.parley.client.rest.Login;
import io.parley.client.rest.MemoryTokenStore;
import io.parley.client.rest.ParleyApi;
import io.parley.client.rest.SessionTokens;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gets one user logged in by the cheapest way that works. */
final class SignIn {

  /** Nothing hides behind it: the accounts are for load on test systems. */
  private static final String PASSWORD = "bench-load-password";

  private static final Duration ENOUGH = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int ATTEMPTS = 600;

  private final ParleyApi api;
  private final String username;

  SignIn(ParleyApi api, String username) {
    this.api = api;
    this.username = username;
  }

  BenchUser user(@Nullable BenchAccount account) {
    SessionTokens left = account == null ? null : account.tokens();
    if (account != null && left != null) {
      UserId id = UserId.parse(account.userId());
      if (left.access().expiresAt().isAfter(Instant.now().plus(ENOUGH))) {
        return new BenchUser(username, id, new MemoryTokenStore(left));
      }
      try {
        SessionTokens fresh = patiently(() -> api.refresh(left.refresh()));
        return new BenchUser(username, id, new MemoryTokenStore(fresh));
      } catch (ApiException sessionIsOver) {
        return logIn();
      }
    }
    return logIn();
  }

  private BenchUser logIn() {
    try {
      return user(patiently(() -> api.logIn(username, PASSWORD, "parley-bench", true)));
    } catch (ApiException e) {
      if (!e.is(ErrorCode.BAD_CREDENTIALS)) {
        throw e;
      }
    }
    var _ = patiently(() -> api.register(username, PASSWORD, username));
    return user(patiently(() -> api.logIn(username, PASSWORD, "parley-bench", true)));
  }

  private BenchUser user(Login login) {
    return new BenchUser(username, login.user().id(), new MemoryTokenStore(login.tokens()));
  }

  /** Waits when the server says that it is too much, or is busy. */
  private static <T> T patiently(Supplier<T> request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return request.get();
      } catch (ApiException e) {
        boolean later = e.errorCode().map(ErrorCode::retryable).orElse(false);
        if (!later || attempt >= ATTEMPTS) {
          throw e;
        }
        pause(e.retryAfter().orElse(PAUSE));
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
