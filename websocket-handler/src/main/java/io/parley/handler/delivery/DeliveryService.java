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
import io.parley.contracts.delivery.v1.CursorReference;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliverResponse;
import io.parley.contracts.delivery.v1.DeliverResult;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.contracts.delivery.v1.EventReference;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.ConnectionId;
import io.parley.handler.connection.Connections;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.Problem;
import io.parley.handler.frame.ServerFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What other nodes and websocket-manager ask of the connections of this node. */
@Service
final class DeliveryService extends DeliveryGrpc.DeliveryImplBase {

  private final LocalDelivery local;
  private final Connections connections;

  DeliveryService(LocalDelivery local, Connections connections) {
    this.local = local;
    this.connections = connections;
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
    Topic topic = topic(message);
    ConnectionId except = except(message);
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
    return result.build();
  }

  private static Topic topic(io.parley.contracts.delivery.v1.Push message) {
    if (message.hasEvent()) {
      EventReference event = message.getEvent();
      return new Topic.Event(ConversationId.parse(event.getConversation()), event.getSeq());
    }
    if (message.hasCursors()) {
      CursorReference cursors = message.getCursors();
      return new Topic.Cursors(
          ConversationId.parse(cursors.getConversation()),
          UserId.parse(cursors.getUser()),
          cursors.getDeliveredSeq(),
          cursors.getReadSeq());
    }
    return new Topic.Passing();
  }

  private static @Nullable ConnectionId except(io.parley.contracts.delivery.v1.Push message) {
    String except = message.getExceptConnection();
    return except.isEmpty() ? null : new ConnectionId(except);
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
