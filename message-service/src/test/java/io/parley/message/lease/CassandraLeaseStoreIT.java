package io.parley.message.lease;

import io.parley.message.store.TestKeyspace;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

class CassandraLeaseStoreIT extends LeaseStoreContract {

  private static final TestKeyspace KEYSPACE = new TestKeyspace("message_leases_it");
  private static final LeaseStore STORE =
      new CassandraLeaseStore(KEYSPACE.queries(), Duration.ofSeconds(10));

  @AfterAll
  static void close() {
    KEYSPACE.close();
  }

  @Override
  LeaseStore store() {
    return STORE;
  }
}
