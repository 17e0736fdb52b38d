package io.parley.group.state;

import io.parley.group.store.TestCassandra;
import java.time.Clock;

class CassandraGroupStoreCommitsIT extends GroupStoreCommitsContract {

  private final GroupStore store =
      new CassandraGroupStore(TestCassandra.session(), Clock.systemUTC());

  @Override
  GroupStore store() {
    return store;
  }
}
