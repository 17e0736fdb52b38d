package io.parley.user.session;

import io.parley.user.account.Account;
import io.parley.user.account.OwnUser;
import java.time.Instant;

/** The answer to a log-in and to a refresh. */
public record TokenResponse(
    String accessToken,
    Instant accessTokenExpiresAt,
    String refreshToken,
    Instant refreshTokenExpiresAt,
    SessionView session,
    OwnUser user) {

  /** The answer for tokens of an account. */
  public static TokenResponse of(IssuedTokens tokens, Account account) {
    return new TokenResponse(
        tokens.access().token(),
        tokens.access().expiresAt(),
        tokens.refresh().text(),
        tokens.session().expiresAt(),
        SessionView.of(tokens.session(), true),
        OwnUser.of(account));
  }

  /** Says nothing, so that no token gets into a log. */
  @Override
  public String toString() {
    return "TokenResponse";
  }
}
