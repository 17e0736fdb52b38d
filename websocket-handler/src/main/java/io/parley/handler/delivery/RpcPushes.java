package io.parley.handler.delivery;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.CursorReference;
import io.parley.contracts.delivery.v1.EventReference;
import io.parley.handler.connection.ConnectionId;
import org.jspecify.annotations.Nullable;

/** Pushes as they travel between processes. */
final class RpcPushes {

  private RpcPushes() {}

  static io.parley.contracts.delivery.v1.Push.Builder message(Push push) {
    io.parley.contracts.delivery.v1.Push.Builder message =
        io.parley.contracts.delivery.v1.Push.newBuilder()
            .addUsers(push.user().toString())
            .setFrame(push.frame().bytes());
    if (push.except() != null) {
      message.setExceptConnection(push.except().value());
    }
    switch (push.topic()) {
      case Topic.Event(var conversation, var seq) ->
          message.setEvent(
              EventReference.newBuilder().setConversation(conversation.value()).setSeq(seq));
      case Topic.Cursors(var conversation, var mover, var delivered, var read) ->
          message.setCursors(
              CursorReference.newBuilder()
                  .setConversation(conversation.value())
                  .setUser(mover.toString())
                  .setDeliveredSeq(delivered)
                  .setReadSeq(read));
      case Topic.Presence(var of) -> message.setPresenceOf(of.toString());
      case Topic.Passing() -> {}
    }
    return message;
  }

  static Topic topic(io.parley.contracts.delivery.v1.Push message) {
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
    return message.getPresenceOf().isEmpty()
        ? new Topic.Passing()
        : new Topic.Presence(UserId.parse(message.getPresenceOf()));
  }

  static @Nullable ConnectionId except(io.parley.contracts.delivery.v1.Push message) {
    String except = message.getExceptConnection();
    return except.isEmpty() ? null : new ConnectionId(except);
  }
}
