package io.parley.group.state;

class InMemoryGroupStoreCommitsTest extends GroupStoreCommitsContract {

  private final GroupStore store = new InMemoryGroupStore();

  @Override
  GroupStore store() {
    return store;
  }
}
