package io.parley.bench.account;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.SessionTokens;
import io.parley.contracts.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registered user, as kept between runs.
 *
 * @param refreshToken null when the user has to log in
 */
record BenchAccount(
    String username,
    String userId,
    @Nullable String accessToken,
    @Nullable Instant accessTokenExpiresAt,
    @Nullable String refreshToken,
    @Nullable Instant refreshTokenExpiresAt) {

  static BenchAccount of(String username, UserId user, SessionTokens tokens) {
    return new BenchAccount(
        username,
        user.toString(),
        tokens.access().value(),
        tokens.access().expiresAt(),
        tokens.refresh(),
        tokens.refreshExpiresAt());
  }

  /** The tokens, if there are any. */
  @Nullable SessionTokens tokens() {
    if (accessToken == null
        || accessTokenExpiresAt == null
        || refreshToken == null
        || refreshTokenExpiresAt == null) {
      return null;
    }
    return new SessionTokens(
        new AccessToken(accessToken, accessTokenExpiresAt), refreshToken, refreshTokenExpiresAt);
  }
}
