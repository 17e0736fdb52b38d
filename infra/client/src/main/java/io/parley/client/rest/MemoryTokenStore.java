package io.parley.client.rest;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Keeps the tokens for as long as the process lives. */
public final class MemoryTokenStore implements TokenStore {

  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile SessionTokens tokens;

  public MemoryTokenStore(SessionTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public SessionTokens load() {
    return tokens;
  }

  @Override
  public SessionTokens refresh(SessionTokens seen, Function<SessionTokens, SessionTokens> refresh) {
    refreshing.lock();
    try {
      if (tokens.equals(seen)) {
        tokens = refresh.apply(seen);
      }
      return tokens;
    } finally {
      refreshing.unlock();
    }
  }
}
