package io.parley.registry.node;

import io.parley.registry.support.InMemoryNodeStore;
import io.parley.registry.support.ManualTicker;
import java.time.Duration;

final class InMemoryNodeStoreTest extends NodeStoreContract {

  private final ManualTicker ticker = new ManualTicker();
  private final InMemoryNodeStore store = new InMemoryNodeStore(ticker);

  @Override
  NodeStore store() {
    return store;
  }

  @Override
  void lose() {
    store.lose();
  }

  @Override
  void pass(Duration time) {
    ticker.pass(time);
  }
}
