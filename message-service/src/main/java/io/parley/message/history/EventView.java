package io.parley.message.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.frame.ChangeJson;
import io.parley.message.change.ChangeMessages;
import io.parley.message.change.GroupChange;
import io.parley.message.log.LogEvent;
import io.parley.message.log.ViewedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event in JSON, as in the client protocol. A void one has its number and nothing else. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventView(
    String conversation,
    long seq,
    String kind,
    @Nullable String id,
    @Nullable String sender,
    @Nullable Instant at,
    @Nullable String body,
    @Nullable Long replyTo,
    @Nullable List<String> mentions,
    @Nullable String clientId,
    @JsonRawValue @Schema(types = "object", description = "a change, as in the client protocol")
        @Nullable String change) {

  /** What the viewer may see. */
  public static EventView of(ConversationId conversation, ViewedEvent viewed) {
    return switch (viewed) {
      case ViewedEvent.Blank(long seq) ->
          new EventView(
              conversation.value(), seq, "void", null, null, null, null, null, null, null, null);
      case ViewedEvent.Visible(LogEvent event) -> {
        GroupChange change = event.content().change();
        yield change == null
            ? message(conversation, event)
            : change(conversation, event, ChangeJson.of(ChangeMessages.of(change)));
      }
    };
  }

  private static EventView message(ConversationId conversation, LogEvent event) {
    long replyTo = event.content().replyTo();
    List<String> mentions = event.content().mentions().stream().map(UserId::toString).toList();
    return new EventView(
        conversation.value(),
        event.seq(),
        "text",
        event.id().toString(),
        event.origin().sender().toString(),
        Instant.ofEpochMilli(event.at()),
        event.content().body(),
        replyTo == 0 ? null : replyTo,
        mentions.isEmpty() ? null : mentions,
        event.origin().clientId().value(),
        null);
  }

  private static EventView change(ConversationId conversation, LogEvent event, String change) {
    return new EventView(
        conversation.value(),
        event.seq(),
        "group",
        event.id().toString(),
        event.origin().sender().toString(),
        Instant.ofEpochMilli(event.at()),
        null,
        null,
        null,
        null,
        change);
  }
}
