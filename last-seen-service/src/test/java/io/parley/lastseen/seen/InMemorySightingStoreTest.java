package io.parley.lastseen.seen;

class InMemorySightingStoreTest extends SightingStoreContract {

  private final SightingStore store = new InMemorySightingStore();

  @Override
  SightingStore store() {
    return store;
  }
}
