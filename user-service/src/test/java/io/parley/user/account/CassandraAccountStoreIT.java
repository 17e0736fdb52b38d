package io.parley.user.account;

import io.parley.user.store.TestCassandra;

class CassandraAccountStoreIT extends AccountStoreContract {

  private final AccountStore store = new CassandraAccountStore(TestCassandra.session());

  @Override
  AccountStore store() {
    return store;
  }
}
