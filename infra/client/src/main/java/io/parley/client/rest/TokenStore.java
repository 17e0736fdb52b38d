package io.parley.client.rest;

import java.util.function.Function;

/** Where the tokens of one session are kept between refreshes. */
public interface TokenStore {

  /** The tokens as they are now. */
  SessionTokens load();

  /**
   * Replaces the tokens, unless somebody else did since {@code seen} was loaded. Only one refresh
   * runs at a time: a refresh token is good for one use.
   *
   * @return the tokens as they are afterwards
   */
  SessionTokens refresh(SessionTokens seen, Function<SessionTokens, SessionTokens> refresh);
}
