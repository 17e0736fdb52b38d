package io.parley.message.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.message.log.LogEvent;
import io.parley.message.log.ViewedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    @Nullable String clientId) {

  /** What the viewer may see. */
  public static EventView of(ConversationId conversation, ViewedEvent viewed) {
    return switch (viewed) {
      case ViewedEvent.Blank(long seq) ->
          new EventView(
              conversation.value(), seq, "void", null, null, null, null, null, null, null);
      case ViewedEvent.Visible(LogEvent event) -> visible(conversation, event);
    };
  }

  private static EventView visible(ConversationId conversation, LogEvent event) {
    long replyTo = event.content().replyTo();
    List<String> mentions = event.content().mentions().stream().map(UserId::toString).toList();
    return new EventView(
        conversation.value(),
        event.seq(),
        event.content().kind().name().toLowerCase(Locale.ROOT),
        event.id().toString(),
        event.origin().sender().toString(),
        Instant.ofEpochMilli(event.at()),
        event.content().body(),
        replyTo == 0 ? null : replyTo,
        mentions.isEmpty() ? null : mentions,
        event.origin().clientId().value());
  }
}
