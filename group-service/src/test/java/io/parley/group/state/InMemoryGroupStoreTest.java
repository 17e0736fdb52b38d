package io.parley.group.state;

class InMemoryGroupStoreTest extends GroupStoreContract {

  private final GroupStore store = new InMemoryGroupStore();

  @Override
  GroupStore store() {
    return store;
  }
}
