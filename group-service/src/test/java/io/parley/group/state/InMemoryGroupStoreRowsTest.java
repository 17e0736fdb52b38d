package io.parley.group.state;

class InMemoryGroupStoreRowsTest extends GroupStoreRowsContract {

  private final GroupStore store = new InMemoryGroupStore();

  @Override
  GroupStore store() {
    return store;
  }
}
