package io.parley.user.revocation;

import io.parley.user.store.TestCassandra;
import java.time.Duration;

class CassandraPendingRevocationStoreIT extends PendingRevocationStoreContract {

  private final PendingRevocationStore store =
      new CassandraPendingRevocationStore(TestCassandra.session(), Duration.ofMinutes(5));

  @Override
  PendingRevocationStore store() {
    return store;
  }
}
