package io.parley.group.index;

import io.parley.group.store.TestCassandra;

class CassandraMembershipIndexIT extends MembershipIndexContract {

  private final MembershipIndex index = new CassandraMembershipIndex(TestCassandra.session());

  @Override
  MembershipIndex index() {
    return index;
  }
}
