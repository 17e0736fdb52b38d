package io.parley.registry.node;

import java.time.Duration;
import java.util.List;

/** Where the nodes are kept. */
public interface NodeStore {

  /** Notes that a node lives, which starts a new life if it was not known. */
  NodeView beat(NodeStatus node);

  /** The nodes that live. */
  NodeView view();

  /** Declares nodes dead that have been silent for this long, and names them. */
  List<Incarnation> bury(Duration silence);

  /** The dead whose sessions have not all been dropped yet. */
  List<Incarnation> dead();

  /** Forgets the dead one: none of its sessions is left. */
  void forget(Incarnation dead);
}
