package io.parley.group.publish;

class InMemoryAnnouncementStoreTest extends AnnouncementStoreContract {

  private final AnnouncementStore store = new InMemoryAnnouncementStore();

  @Override
  AnnouncementStore store() {
    return store;
  }
}
