package io.parley.handler.registry;

import java.util.List;

/**
 * What the registry answers to a heartbeat.
 *
 * @param generation changes when the registry has lost what this node had entered
 * @param nodes all live nodes
 */
record Heartbeat(String generation, List<HandlerNode> nodes) {

  Heartbeat {
    nodes = List.copyOf(nodes);
  }
}
