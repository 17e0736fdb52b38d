package io.parley.message.rpc;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import io.parley.message.change.ChangeMessages;
import io.parley.message.change.GroupChange;
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
      case EVENT_KIND_TEXT -> new ViewedEvent.Visible(event(message, text(message)));
      case EVENT_KIND_GROUP ->
          ChangeMessages.from(message.getChange())
              .<ViewedEvent>map(
                  change -> new ViewedEvent.Visible(event(message, Content.change(change))))
              .orElseGet(() -> new ViewedEvent.Blank(message.getSeq()));
      case EVENT_KIND_VOID, EVENT_KIND_UNSPECIFIED, UNRECOGNIZED ->
          new ViewedEvent.Blank(message.getSeq());
    };
  }

  private static Event.Builder fill(Event.Builder message, LogEvent event) {
    GroupChange change = event.content().change();
    if (change != null) {
      message.setChange(ChangeMessages.of(change));
    }
    return message
        .setGroupVersion(event.groupVersion())
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
      case GROUP -> EventKind.EVENT_KIND_GROUP;
    };
  }

  private static Content text(Event message) {
    return Content.text(
        message.getBody(),
        message.getReplyTo(),
        message.getMentionsList().stream().map(UserId::parse).toList());
  }

  private static LogEvent event(Event message, Content content) {
    return new LogEvent(
        message.getSeq(),
        0,
        MessageId.parse(message.getId()),
        message.getAtMillis(),
        new Origin(UserId.parse(message.getSender()), new ClientId(message.getClientId())),
        content,
        List.of(),
        message.getGroupVersion());
  }
}
