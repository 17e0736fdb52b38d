package io.parley.group.publish;

import io.parley.group.store.TestCassandra;

class CassandraAnnouncementStoreIT extends AnnouncementStoreContract {

  private final AnnouncementStore store = new CassandraAnnouncementStore(TestCassandra.session());

  @Override
  AnnouncementStore store() {
    return store;
  }
}
