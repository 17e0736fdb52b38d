package io.parley.lastseen.watch;

import io.parley.lastseen.support.ManualTime;

class InMemoryWatchStoreTest extends WatchStoreContract {

  private final ManualTime time = new ManualTime();
  private final WatchStore store = new InMemoryWatchStore(time, EXPIRY, MAX_WATCHERS);

  @Override
  WatchStore store() {
    return store;
  }

  @Override
  void letWatchesEnd() {
    time.pass(EXPIRY);
  }
}
