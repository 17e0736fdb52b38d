package io.parley.message.group;

class InMemoryRosterStoreTest extends RosterStoreContract {

  private final RosterStore store = new InMemoryRosterStore();

  @Override
  RosterStore store() {
    return store;
  }
}
