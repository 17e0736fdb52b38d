package io.parley.fanout.deliver;

import com.google.protobuf.ByteString;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.CursorReference;
import io.parley.contracts.delivery.v1.EventReference;
import io.parley.fanout.audience.Audience;
import org.jspecify.annotations.Nullable;

/** Pushes as they are in calls of {@code Deliver} and in records of redelivery. */
public final class RpcPushes {

  private RpcPushes() {}

  public static io.parley.contracts.delivery.v1.Push message(Push push) {
    Content content = push.content();
    io.parley.contracts.delivery.v1.Push.Builder message =
        io.parley.contracts.delivery.v1.Push.newBuilder()
            .addAllUsers(push.to().texts())
            .setFrame(content.frame());
    if (content.except() != null) {
      message.setExceptConnection(content.except().value());
    }
    switch (content.topic()) {
      case Topic.Event(var conversation, var seq, var version) ->
          message.setEvent(
              EventReference.newBuilder()
                  .setConversation(conversation.value())
                  .setSeq(seq)
                  .setGroupVersion(version));
      case Topic.Cursors(var conversation, var mover, var delivered, var read) ->
          message.setCursors(
              CursorReference.newBuilder()
                  .setConversation(conversation.value())
                  .setUser(mover.toString())
                  .setDeliveredSeq(delivered)
                  .setReadSeq(read));
      case Topic.Presence(var user) -> message.setPresenceOf(user.toString());
      case Topic.Passing() -> {}
    }
    return message.build();
  }

  /**
   * Reads a push.
   *
   * @throws IllegalArgumentException if an id in it is none
   */
  public static Push read(io.parley.contracts.delivery.v1.Push message) {
    Audience to = Audience.of(message.getUsersList().stream().map(UserId::parse).toList());
    ByteString frame = message.getFrame();
    return new Push(
        to, new Content(frame, connection(message.getExceptConnection()), topic(message)));
  }

  /** A connection; none if the text is empty. */
  public static @Nullable ConnectionId connection(String text) {
    return text.isEmpty() ? null : new ConnectionId(text);
  }

  private static Topic topic(io.parley.contracts.delivery.v1.Push message) {
    if (message.hasEvent()) {
      EventReference event = message.getEvent();
      ConversationId conversation = ConversationId.parse(event.getConversation());
      return new Topic.Event(conversation, event.getSeq(), event.getGroupVersion());
    }
    if (message.hasCursors()) {
      CursorReference cursors = message.getCursors();
      return new Topic.Cursors(
          ConversationId.parse(cursors.getConversation()),
          UserId.parse(cursors.getUser()),
          cursors.getDeliveredSeq(),
          cursors.getReadSeq());
    }
    String presence = message.getPresenceOf();
    return presence.isEmpty() ? new Topic.Passing() : new Topic.Presence(UserId.parse(presence));
  }
}
