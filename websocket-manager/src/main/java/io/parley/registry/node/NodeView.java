package io.parley.registry.node;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The live nodes at some moment.
 *
 * @param registry names the contents of the registry; another one when they were lost
 * @param nodes the live nodes by id
 */
public record NodeView(String registry, Map<NodeId, LiveNode> nodes) {

  public NodeView {
    nodes = Map.copyOf(nodes);
  }

  public Optional<LiveNode> find(NodeId id) {
    return Optional.ofNullable(nodes.get(id));
  }

  /** The node, if it lives and still lives this life. */
  public Optional<LiveNode> find(Incarnation incarnation) {
    return find(incarnation.node()).filter(node -> node.life().equals(incarnation.life()));
  }

  public boolean holds(Incarnation incarnation) {
    return find(incarnation).isPresent();
  }

  public Collection<LiveNode> all() {
    return nodes.values();
  }

  /**
   * The generation as a node sees it: it changes when the registry has lost its contents, and when
   * it took the node for dead and dropped its sessions.
   */
  public String generationFor(NodeId id) {
    return find(id).map(node -> registry + "." + node.life()).orElse(registry);
  }
}
