package io.parley.registry.support;

import io.parley.contracts.DeviceId;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.node.ConnectionId;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.NodeAddresses;
import io.parley.registry.node.NodeId;
import io.parley.registry.node.NodeStatus;
import io.parley.registry.session.Session;
import java.util.concurrent.atomic.AtomicInteger;

/** Nodes and sessions. */
public final class Examples {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private Examples() {}

  public static NodeId newNode() {
    return new NodeId("node-" + ProcessHandle.current().pid() + "-" + NEXT.incrementAndGet());
  }

  public static Incarnation newIncarnation() {
    return new Incarnation(newNode(), "life" + NEXT.incrementAndGet());
  }

  public static NodeStatus status(NodeId id) {
    return new NodeStatus(id, new NodeAddresses("127.0.0.1:1", "127.0.0.1:2"), 3, false);
  }

  public static Session session(UserId user, String device) {
    return session(user, device, LoginSessionId.next());
  }

  public static Session session(UserId user, String device, LoginSessionId login) {
    return new Session(
        user,
        new DeviceId(device),
        login,
        new ConnectionId(String.format("connection-%09d", NEXT.incrementAndGet())));
  }
}
