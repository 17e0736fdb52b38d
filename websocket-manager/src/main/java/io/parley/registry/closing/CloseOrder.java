package io.parley.registry.closing;

import io.parley.contracts.delivery.v1.CloseConnection;
import io.parley.contracts.delivery.v1.CloseConnectionsRequest;
import io.parley.contracts.delivery.v1.CloseReason;
import io.parley.registry.node.LiveNode;
import java.util.Collection;

/**
 * A request to close connections on its way to a node.
 *
 * @param node where they are
 * @param request which and why
 * @param deadline when to give up, by the ticker
 */
record CloseOrder(LiveNode node, CloseConnectionsRequest request, long deadline) {

  static CloseOrder of(LiveNode node, Collection<? extends Target> targets, long deadline) {
    CloseConnectionsRequest.Builder request = CloseConnectionsRequest.newBuilder();
    targets.forEach(target -> request.addConnections(translate(target)));
    return new CloseOrder(node, request.build(), deadline);
  }

  String address() {
    return node.status().addresses().rpc();
  }

  private static CloseConnection translate(Target target) {
    return switch (target) {
      case Target.Replaced(var user, var connection) ->
          CloseConnection.newBuilder()
              .setUser(user.toString())
              .setConnection(connection.value())
              .setReason(CloseReason.CLOSE_REASON_REPLACED)
              .build();
      case Target.Revoked(var user, var login) ->
          CloseConnection.newBuilder()
              .setUser(user.toString())
              .setLoginSession(login.toString())
              .setReason(CloseReason.CLOSE_REASON_REVOKED)
              .build();
    };
  }
}
