package io.parley.message.rpc;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import io.parley.message.log.Content;
import io.parley.message.log.LogEvent;
import io.parley.message.log.Origin;
import io.parley.message.log.ViewedEvent;
import java.util.List;

/** Events as RPC messages, and back. */
public final class EventMessages {

  private EventMessages() {}

  /** An event as its viewer may see it. */
  public static Event of(ConversationId conversation, ViewedEvent viewed) {
    Event.Builder message =
        Event.newBuilder().setConversation(conversation.value()).setSeq(viewed.seq());
    return switch (viewed) {
      case ViewedEvent.Blank _ -> message.setKind(EventKind.EVENT_KIND_VOID).build();
      case ViewedEvent.Visible(LogEvent event) -> fill(message, event).build();
    };
  }

  /** What an owner showed. */
  public static ViewedEvent from(Event message) {
    return switch (message.getKind()) {
      case EVENT_KIND_TEXT -> new ViewedEvent.Visible(event(message));
      case EVENT_KIND_VOID, EVENT_KIND_UNSPECIFIED, UNRECOGNIZED ->
          new ViewedEvent.Blank(message.getSeq());
    };
  }

  private static Event.Builder fill(Event.Builder message, LogEvent event) {
    return message
        .setId(event.id().toString())
        .setSender(event.origin().sender().toString())
        .setClientId(event.origin().clientId().value())
        .setAtMillis(event.at())
        .setKind(kind(event.content().kind()))
        .setBody(event.content().body())
        .setReplyTo(event.content().replyTo())
        .addAllMentions(event.content().mentions().stream().map(UserId::toString).toList());
  }

  private static EventKind kind(io.parley.message.log.EventKind kind) {
    return switch (kind) {
      case TEXT -> EventKind.EVENT_KIND_TEXT;
    };
  }

  private static LogEvent event(Event message) {
    return new LogEvent(
        message.getSeq(),
        0,
        MessageId.parse(message.getId()),
        message.getAtMillis(),
        new Origin(UserId.parse(message.getSender()), new ClientId(message.getClientId())),
        new Content(
            io.parley.message.log.EventKind.TEXT,
            message.getBody(),
            message.getReplyTo(),
            message.getMentionsList().stream().map(UserId::parse).toList()),
        List.of());
  }
}
