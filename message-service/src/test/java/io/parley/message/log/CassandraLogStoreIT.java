package io.parley.message.log;

import io.parley.message.store.TestKeyspace;
import org.junit.jupiter.api.AfterAll;

class CassandraLogStoreIT extends LogStoreContract {

  private static final TestKeyspace KEYSPACE = new TestKeyspace("message_logs_it");
  private static final LogStore STORE = new CassandraLogStore(KEYSPACE.queries());
  private static final LogWriter WRITER = new CassandraLogWriter(KEYSPACE.queries());

  @AfterAll
  static void close() {
    KEYSPACE.close();
  }

  @Override
  LogStore store() {
    return STORE;
  }

  @Override
  LogWriter writer() {
    return WRITER;
  }
}
