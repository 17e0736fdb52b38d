package io.parley.handler.delivery;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.CloseConnection;
import io.parley.contracts.delivery.v1.CloseConnectionsRequest;
import io.parley.contracts.delivery.v1.CloseConnectionsResponse;
import io.parley.contracts.delivery.v1.CloseReason;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliverResponse;
import io.parley.contracts.delivery.v1.DeliverResult;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.ConnectionId;
import io.parley.handler.connection.Connections;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.Problem;
import io.parley.handler.frame.ServerFrame;
import org.springframework.stereotype.Service;

/** What other nodes and websocket-manager ask of the connections of this node. */
@Service
final class DeliveryService extends DeliveryGrpc.DeliveryImplBase {

  private final LocalDelivery local;
  private final Connections connections;
  private final GroupNews news;

  DeliveryService(LocalDelivery local, Connections connections, GroupNews news) {
    this.local = local;
    this.connections = connections;
    this.news = news;
  }

  @Override
  public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> answer) {
    DeliverResponse.Builder response = DeliverResponse.newBuilder();
    request.getPushesList().forEach(push -> response.addResults(deliver(push)));
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void closeConnections(
      CloseConnectionsRequest request, StreamObserver<CloseConnectionsResponse> answer) {
    request.getConnectionsList().forEach(this::close);
    answer.onNext(CloseConnectionsResponse.getDefaultInstance());
    answer.onCompleted();
  }

  private DeliverResult deliver(io.parley.contracts.delivery.v1.Push message) {
    ServerFrame frame = ServerFrame.of(message.getFrame());
    Topic topic = RpcPushes.topic(message);
    ConnectionId except = RpcPushes.except(message);
    DeliverResult.Builder result = DeliverResult.newBuilder();
    for (String text : message.getUsersList()) {
      boolean here =
          UserId.tryParse(text)
              .map(user -> local.deliver(new Push(user, frame, except, topic)))
              .orElse(false);
      if (!here) {
        result.addNotHere(text);
      }
    }
    if (message.getEvent().getGroupVersion() > 0) {
      news.tell(
          ConversationId.parse(message.getEvent().getConversation()),
          message.getEvent().getGroupVersion());
    }
    return result.build();
  }

  private void close(CloseConnection order) {
    UserId.tryParse(order.getUser()).stream()
        .flatMap(user -> connections.of(user).stream())
        .filter(connection -> isMeant(order, connection))
        .forEach(connection -> close(connection, order.getReason()));
  }

  private static boolean isMeant(CloseConnection order, Connection connection) {
    if (!order.getConnection().isEmpty()) {
      return connection.id().value().equals(order.getConnection());
    }
    return connection
        .identity()
        .map(identity -> identity.session().toString().equals(order.getLoginSession()))
        .orElse(false);
  }

  private static void close(Connection connection, CloseReason reason) {
    switch (reason) {
      case CLOSE_REASON_REPLACED ->
          connection.closeFor(CloseCode.REPLACED, Problem.of(ErrorCode.REPLACED, Echo.NONE));
      case CLOSE_REASON_REVOKED ->
          connection.closeFor(CloseCode.TOKEN, Problem.of(ErrorCode.TOKEN_REVOKED, Echo.NONE));
      case CLOSE_REASON_UNSPECIFIED, UNRECOGNIZED -> connection.sendAway(ErrorCode.UNAVAILABLE);
    }
  }
}
