package io.parley.lastseen.seen;

import com.datastax.oss.driver.api.core.CqlSession;
import io.parley.chassis.testing.CassandraSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class CassandraSightingStoreIT extends SightingStoreContract {

  private static CqlSession session;
  private static SightingStore store;

  @BeforeAll
  static void open() {
    session = CassandraSessions.open();
    session.execute(
        "CREATE KEYSPACE IF NOT EXISTS last_seen_stores_it WITH replication ="
            + " {'class': 'SimpleStrategy', 'replication_factor': 1}");
    session.execute("USE last_seen_stores_it");
    session.execute(
        "CREATE TABLE IF NOT EXISTS last_seen (user_id uuid PRIMARY KEY, seen_at timestamp,"
            + " online boolean)");
    store = new CassandraSightingStore(session);
  }

  @AfterAll
  static void close() {
    session.close();
  }

  @Override
  SightingStore store() {
    return store;
  }
}
