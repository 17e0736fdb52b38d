package io.parley.client.rest;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Access tokens of one session, refreshed over REST when they are about to expire. */
public final class RefreshingTokens implements TokenSource {

  /** A token that is about to expire is not worth a hello. */
  private static final Duration ENOUGH = Duration.ofSeconds(30);

  private static final Executor VIRTUAL = task -> Thread.ofVirtual().start(task);

  private final ParleyApi api;
  private final TokenStore store;
  private final InstantSource clock;

  public RefreshingTokens(ParleyApi api, TokenStore store, InstantSource clock) {
    this.api = api;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<AccessToken> current() {
    AccessToken access = store.load().access();
    if (clock.instant().plus(ENOUGH).isBefore(access.expiresAt())) {
      return CompletableFuture.completedFuture(access);
    }
    return newerThan(access);
  }

  @Override
  public CompletableFuture<AccessToken> newerThan(AccessToken old) {
    return CompletableFuture.supplyAsync(() -> refreshed(old), VIRTUAL);
  }

  private AccessToken refreshed(AccessToken old) {
    SessionTokens seen = store.load();
    if (!seen.access().equals(old)) {
      return seen.access();
    }
    return store.refresh(seen, tokens -> api.refresh(tokens.refresh())).access();
  }
}
