package io.parley.client;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.TokenSource;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Tokens as {@link FakeParley} takes them; counts how often it was asked for newer ones. */
public final class FixedTokens implements TokenSource {

  final AtomicInteger renewals = new AtomicInteger();
  private final AccessToken token;

  public FixedTokens(UserId user) {
    token = new AccessToken(user.toString(), Instant.now().plusSeconds(3600));
  }

  @Override
  public CompletableFuture<AccessToken> current() {
    return CompletableFuture.completedFuture(token);
  }

  @Override
  public CompletableFuture<AccessToken> newerThan(AccessToken old) {
    renewals.incrementAndGet();
    return current();
  }
}
