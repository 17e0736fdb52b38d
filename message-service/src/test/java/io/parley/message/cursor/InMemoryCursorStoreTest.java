package io.parley.message.cursor;

class InMemoryCursorStoreTest extends CursorStoreContract {

  private final CursorStore store = new InMemoryCursorStore();

  @Override
  CursorStore store() {
    return store;
  }
}
