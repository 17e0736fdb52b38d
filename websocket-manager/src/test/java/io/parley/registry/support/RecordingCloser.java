package io.parley.registry.support;

import io.parley.registry.closing.ConnectionCloser;
import io.parley.registry.closing.Target;
import io.parley.registry.node.LiveNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers what was to be closed. */
public final class RecordingCloser implements ConnectionCloser {

  /** What was to be closed where. */
  public record Order(LiveNode node, Target target) {}

  private final List<Order> orders = new ArrayList<>();

  public List<Order> orders() {
    return orders;
  }

  @Override
  public void closeReplaced(LiveNode node, List<Target.Replaced> connections) {
    connections.forEach(target -> orders.add(new Order(node, target)));
  }

  @Override
  public void closeRevoked(Map<LiveNode, Set<Target.Revoked>> sessions) {
    sessions.forEach(
        (node, targets) -> targets.forEach(target -> orders.add(new Order(node, target))));
  }
}
