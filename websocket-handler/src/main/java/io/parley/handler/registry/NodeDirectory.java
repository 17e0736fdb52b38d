package io.parley.handler.registry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The live nodes, as of the last heartbeat. */
@Component
public final class NodeDirectory {

  private final List<Consumer<HandlerNode>> listeners = new CopyOnWriteArrayList<>();
  private volatile Map<String, HandlerNode> nodes = Map.of();

  /** Tells the listener of every node that is not there any more. */
  public void onGone(Consumer<HandlerNode> listener) {
    listeners.add(listener);
  }

  /** Whether some live node has this address. */
  public boolean isInUse(String rpcAddress) {
    return nodes.values().stream().anyMatch(node -> node.rpcAddress().equals(rpcAddress));
  }

  /**
   * Takes over what the registry says.
   *
   * @return whether a node has died: it is gone and had not said that it would go
   */
  boolean update(List<HandlerNode> live) {
    Map<String, HandlerNode> before = nodes;
    Map<String, HandlerNode> now =
        live.stream()
            .collect(Collectors.toMap(HandlerNode::id, Function.identity(), (one, _) -> one));
    nodes = now;
    List<HandlerNode> gone =
        before.values().stream().filter(node -> !now.containsKey(node.id())).toList();
    gone.forEach(node -> listeners.forEach(listener -> listener.accept(node)));
    return gone.stream().anyMatch(node -> !node.draining());
  }
}
