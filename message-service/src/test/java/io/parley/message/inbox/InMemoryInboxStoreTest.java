package io.parley.message.inbox;

class InMemoryInboxStoreTest extends InboxStoreContract {

  private final InboxStore store = new InMemoryInboxStore();

  @Override
  InboxStore store() {
    return store;
  }
}
