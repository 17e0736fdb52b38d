package io.parley.group.state;

import io.parley.group.store.TestCassandra;
import java.time.Clock;

class CassandraGroupStoreRowsIT extends GroupStoreRowsContract {

  private final GroupStore store =
      new CassandraGroupStore(TestCassandra.session(), Clock.systemUTC());

  @Override
  GroupStore store() {
    return store;
  }
}
