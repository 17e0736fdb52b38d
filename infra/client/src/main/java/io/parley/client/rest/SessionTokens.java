package io.parley.client.rest;

import java.time.Instant;

/**
 * The tokens of a login session.
 *
 * @param refresh good for one refresh; the answer brings the next one
 */
public record SessionTokens(AccessToken access, String refresh, Instant refreshExpiresAt) {

  /** Hides the tokens, so that they do not end up in a log. */
  @Override
  public String toString() {
    return "SessionTokens[refreshExpiresAt=" + refreshExpiresAt + "]";
  }
}
