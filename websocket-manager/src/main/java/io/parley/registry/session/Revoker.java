package io.parley.registry.session;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.RegistryProperties;
import io.parley.registry.closing.ConnectionCloser;
import io.parley.registry.closing.Target;
import io.parley.registry.node.LiveNode;
import io.parley.registry.node.LiveNodes;
import io.parley.registry.node.NodeView;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ends the connections of revoked login sessions, and keeps new ones out. */
@Component
public final class Revoker {

  private final SessionStore sessions;
  private final LiveNodes nodes;
  private final ConnectionCloser closer;
  private final Duration memory;

  Revoker(
      SessionStore sessions,
      LiveNodes nodes,
      ConnectionCloser closer,
      RegistryProperties properties) {
    this.sessions = sessions;
    this.nodes = nodes;
    this.closer = closer;
    this.memory = properties.revocationMemory();
  }

  /**
   * Returns when the nodes have confirmed. A session that registers at the same time is either
   * refused or found here.
   *
   * @throws io.parley.chassis.rpc.RpcUnavailableException if a live node did not confirm in time
   */
  public void revoke(UserId user, List<LoginSessionId> logins) {
    if (logins.isEmpty()) {
      return;
    }
    List<Location> open = sessions.revoke(user, logins, memory);
    if (open.isEmpty()) {
      return;
    }
    NodeView view = nodes.current();
    Map<LiveNode, Set<Target.Revoked>> orders = new HashMap<>();
    for (Location location : open) {
      Target.Revoked target = new Target.Revoked(user, location.login());
      view.find(location.node())
          .ifPresent(node -> orders.computeIfAbsent(node, _ -> new HashSet<>()).add(target));
    }
    closer.closeRevoked(orders);
  }
}
