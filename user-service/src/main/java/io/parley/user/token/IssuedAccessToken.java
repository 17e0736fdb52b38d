package io.parley.user.token;

import java.time.Instant;

/** A signed access token and when it stops to be valid. */
public record IssuedAccessToken(String token, Instant expiresAt) {

  /** Without the token, which must not appear in logs. */
  @Override
  public String toString() {
    return "IssuedAccessToken[expiresAt=" + expiresAt + "]";
  }
}
