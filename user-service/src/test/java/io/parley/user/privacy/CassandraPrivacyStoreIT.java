package io.parley.user.privacy;

import io.parley.contracts.UserId;
import io.parley.user.account.AccountExamples;
import io.parley.user.store.TestCassandra;

class CassandraPrivacyStoreIT extends PrivacyStoreContract {

  private final PrivacyStore store = new CassandraPrivacyStore(TestCassandra.session());

  @Override
  PrivacyStore store() {
    return store;
  }

  @Override
  UserId account() {
    return AccountExamples.inCassandra();
  }
}
