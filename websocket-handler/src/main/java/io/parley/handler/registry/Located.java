package io.parley.handler.registry;

import java.util.List;

/**
 * Where a user's devices are connected.
 *
 * @param nodes the nodes that hold at least one
 * @param askedAt when the question was asked, by the ticker
 */
public record Located(List<HandlerNode> nodes, long askedAt) {

  public Located {
    nodes = List.copyOf(nodes);
  }
}
