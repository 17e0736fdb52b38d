package io.parley.registry.support;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.LiveNode;
import io.parley.registry.node.NodeId;
import io.parley.registry.node.NodeStatus;
import io.parley.registry.node.NodeStore;
import io.parley.registry.node.NodeView;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The nodes in memory. */
public final class InMemoryNodeStore implements NodeStore {

  private final Ticker ticker;
  private final Map<NodeId, LiveNode> nodes = new HashMap<>();
  private final Map<NodeId, Long> beats = new HashMap<>();
  private final Set<Incarnation> dead = new LinkedHashSet<>();
  private String generation = UUID.randomUUID().toString();
  private boolean away;

  public InMemoryNodeStore(Ticker ticker) {
    this.ticker = ticker;
  }

  /** Loses everything, as Redis does that is killed. */
  public synchronized void lose() {
    nodes.clear();
    beats.clear();
    dead.clear();
    generation = UUID.randomUUID().toString();
  }

  public synchronized void isAway(boolean now) {
    away = now;
  }

  @Override
  public synchronized NodeView beat(NodeStatus node) {
    check();
    LiveNode known = nodes.get(node.id());
    String life = known == null ? UUID.randomUUID().toString() : known.life();
    nodes.put(node.id(), new LiveNode(node, life));
    beats.put(node.id(), ticker.nanos());
    return view();
  }

  @Override
  public synchronized NodeView view() {
    check();
    return new NodeView(generation, nodes);
  }

  @Override
  public synchronized List<Incarnation> bury(Duration silence) {
    check();
    List<Incarnation> died = new ArrayList<>();
    beats.forEach((id, at) -> {
      LiveNode node = nodes.get(id);
      if (node != null && ticker.nanos() - at >= silence.toNanos()) {
        died.add(node.incarnation());
      }
    });
    died.forEach(incarnation -> nodes.remove(incarnation.node()));
    dead.addAll(died);
    return died;
  }

  @Override
  public synchronized List<Incarnation> dead() {
    check();
    return List.copyOf(dead);
  }

  @Override
  public synchronized void forget(Incarnation one) {
    check();
    dead.remove(one);
  }

  private void check() {
    if (away) {
      throw new RpcUnavailableException("memory", new IOException("away"));
    }
  }
}
