package io.parley.registry.session;

import io.parley.registry.support.InMemorySessionStore;

final class InMemorySessionStoreTest extends SessionStoreContract {

  private final SessionStore store = new InMemorySessionStore();

  @Override
  SessionStore store() {
    return store;
  }
}
