package io.parley.user.account;

class InMemoryAccountStoreTest extends AccountStoreContract {

  private final AccountStore store = new InMemoryAccountStore();

  @Override
  AccountStore store() {
    return store;
  }
}
