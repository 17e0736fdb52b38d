package io.parley.user.revocation;

class InMemoryPendingRevocationStoreTest extends PendingRevocationStoreContract {

  private final PendingRevocationStore store = new InMemoryPendingRevocationStore();

  @Override
  PendingRevocationStore store() {
    return store;
  }
}
