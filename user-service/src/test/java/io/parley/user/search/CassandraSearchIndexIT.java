package io.parley.user.search;

import io.parley.user.store.TestCassandra;

class CassandraSearchIndexIT extends SearchIndexContract {

  private final SearchIndex index = new CassandraSearchIndex(TestCassandra.session());

  @Override
  SearchIndex index() {
    return index;
  }
}
