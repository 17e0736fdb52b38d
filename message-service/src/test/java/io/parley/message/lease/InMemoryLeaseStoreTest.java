package io.parley.message.lease;

class InMemoryLeaseStoreTest extends LeaseStoreContract {

  private final LeaseStore store = new InMemoryLeaseStore();

  @Override
  LeaseStore store() {
    return store;
  }
}
