package io.parley.fanout.locate;

import java.util.List;

/**
 * Where a user's devices are.
 *
 * @param nodes the nodes that hold at least one
 * @param askedAt when the question was asked, by the ticker
 */
record Located(List<HandlerNode> nodes, long askedAt) {

  Located {
    nodes = List.copyOf(nodes);
  }
}
