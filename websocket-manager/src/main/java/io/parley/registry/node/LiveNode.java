package io.parley.registry.node;

/** A node that lives, and which of its lives it is. */
public record LiveNode(NodeStatus status, String life) {

  public NodeId id() {
    return status.id();
  }

  public Incarnation incarnation() {
    return new Incarnation(status.id(), life);
  }
}
