package io.parley.contracts.frame;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Event;
import java.util.List;

/** Reads events as message-service sends them. */
public final class LogEvents {

  private LogEvents() {}

  /**
   * The event.
   *
   * @throws IllegalArgumentException if an id in it is none
   */
  public static LogEvent of(Event event) {
    ConversationId conversation = ConversationId.parse(event.getConversation());
    return switch (event.getKind()) {
      case EVENT_KIND_TEXT -> text(conversation, event);
      case EVENT_KIND_GROUP ->
          new LogEvent.Change(
              conversation,
              stamp(event),
              UserId.parse(event.getSender()),
              ChangeJson.of(event.getChange()));
      // A kind that this version does not know is nothing that its clients could show.
      case EVENT_KIND_VOID, EVENT_KIND_UNSPECIFIED, UNRECOGNIZED ->
          new LogEvent.Hidden(conversation, event.getSeq());
    };
  }

  private static LogEvent text(ConversationId conversation, Event event) {
    List<UserId> mentions = event.getMentionsList().stream().map(UserId::parse).toList();
    return new LogEvent.Text(
        conversation,
        stamp(event),
        UserId.parse(event.getSender()),
        new ClientId(event.getClientId()),
        new TextContent(event.getBody(), event.getReplyTo(), mentions));
  }

  private static LogEvent.Stamp stamp(Event event) {
    return new LogEvent.Stamp(event.getSeq(), event.getId(), event.getAtMillis());
  }
}
