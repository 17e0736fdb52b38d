package io.parley.user.privacy;

import io.parley.contracts.UserId;

class InMemoryPrivacyStoreTest extends PrivacyStoreContract {

  private final InMemoryPrivacyStore store = new InMemoryPrivacyStore();

  @Override
  PrivacyStore store() {
    return store;
  }

  @Override
  UserId account() {
    return store.account();
  }
}
