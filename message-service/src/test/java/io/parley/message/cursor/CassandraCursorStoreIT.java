package io.parley.message.cursor;

import io.parley.message.store.TestKeyspace;
import org.junit.jupiter.api.AfterAll;

class CassandraCursorStoreIT extends CursorStoreContract {

  private static final TestKeyspace KEYSPACE = new TestKeyspace("message_cursors_it");
  private static final CursorStore STORE = new CassandraCursorStore(KEYSPACE.queries());

  @AfterAll
  static void close() {
    KEYSPACE.close();
  }

  @Override
  CursorStore store() {
    return STORE;
  }
}
