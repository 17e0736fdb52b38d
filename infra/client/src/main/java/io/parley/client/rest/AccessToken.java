package io.parley.client.rest;

import java.time.Instant;

/** What a connection or a request is authenticated with, for a few minutes. */
public record AccessToken(String value, Instant expiresAt) {

  /** Hides the token, so that it does not end up in a log. */
  @Override
  public String toString() {
    return "AccessToken[expiresAt=" + expiresAt + "]";
  }
}
