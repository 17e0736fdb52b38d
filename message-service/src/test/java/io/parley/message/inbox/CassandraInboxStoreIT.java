package io.parley.message.inbox;

import io.parley.message.store.TestKeyspace;
import org.junit.jupiter.api.AfterAll;

class CassandraInboxStoreIT extends InboxStoreContract {

  private static final TestKeyspace KEYSPACE = new TestKeyspace("message_inboxes_it");
  private static final InboxStore STORE = new CassandraInboxStore(KEYSPACE.queries());

  @AfterAll
  static void close() {
    KEYSPACE.close();
  }

  @Override
  InboxStore store() {
    return STORE;
  }
}
