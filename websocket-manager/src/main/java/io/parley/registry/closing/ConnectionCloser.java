package io.parley.registry.closing;

import io.parley.registry.node.LiveNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Has connections closed at the nodes that hold them. */
public interface ConnectionCloser {

  /** Has connections closed that were replaced; in the background, tried again for some seconds. */
  void closeReplaced(LiveNode node, List<Target.Replaced> connections);

  /**
   * Has connections of revoked login sessions closed. Returns when each node has confirmed or has
   * died.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if a live node did not confirm in time
   */
  void closeRevoked(Map<LiveNode, Set<Target.Revoked>> sessions);
}
