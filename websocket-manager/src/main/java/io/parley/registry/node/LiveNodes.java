package io.parley.registry.node;

import io.parley.chassis.time.Ticker;
import io.parley.registry.RegistryProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The live nodes, remembered for a fraction of a second. */
@Component
public final class LiveNodes {

  private record Seen(NodeView view, long at) {}

  private final NodeStore store;
  private final Ticker ticker;
  private final long maxAgeNanos;
  private volatile @Nullable Seen seen;

  public LiveNodes(NodeStore store, Ticker ticker, RegistryProperties properties) {
    this.store = store;
    this.ticker = ticker;
    this.maxAgeNanos = properties.nodeCache().toNanos();
  }

  /** Notes a heartbeat. */
  public NodeView beat(NodeStatus node) {
    long now = ticker.nanos();
    return remember(store.beat(node), now);
  }

  /** The nodes as they were a moment ago. */
  public NodeView recent() {
    NodeView view = remembered();
    return view != null ? view : current();
  }

  /** The nodes as they are now: whatever was written before this call is in it. */
  public NodeView current() {
    long now = ticker.nanos();
    return remember(store.view(), now);
  }

  private NodeView remember(NodeView view, long at) {
    Seen last = seen;
    if (last == null || at - last.at() > 0) {
      seen = new Seen(view, at);
    }
    return view;
  }

  private @Nullable NodeView remembered() {
    Seen last = seen;
    return last != null && ticker.nanos() - last.at() < maxAgeNanos ? last.view() : null;
  }
}
