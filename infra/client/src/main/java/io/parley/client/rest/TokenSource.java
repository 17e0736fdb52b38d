package io.parley.client.rest;

import java.util.concurrent.CompletableFuture;

/**
 * Where a client gets its access tokens. Both methods complete exceptionally with {@link
 * ApiException} when the session is over and with {@link UnreachableException} when trying again
 * later may help. Safe for use by several threads; never blocks.
 */
public interface TokenSource {

  /** A token that is good for a while. */
  CompletableFuture<AccessToken> current();

  /** A token that is newer than the one given. */
  CompletableFuture<AccessToken> newerThan(AccessToken old);
}
