package io.parley.client.frame;

import io.parley.client.group.GroupChange;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of a conversation's log, numbered 1, 2, 3 … without gaps. */
public sealed interface LogEvent {

  ConversationId conversation();

  long seq();

  /** Whether the user did it. */
  default boolean isBy(UserId user) {
    return switch (this) {
      case Message message -> message.sender().equals(user);
      case Change change -> change.sender().equals(user);
      case Hidden _, Unsupported _ -> false;
    };
  }

  /** A text message. */
  record Message(
      ConversationId conversation,
      long seq,
      MessageId id,
      UserId sender,
      Instant at,
      ClientId clientId,
      Content content)
      implements LogEvent {

    /** The text. */
    public String body() {
      return content.body();
    }
  }

  /** What the sender of a message wrote. */
  record Content(String body, @Nullable Long replyTo, List<UserId> mentions) {

    public Content {
      mentions = List.copyOf(mentions);
    }

    /** Just a text. */
    public static Content text(String body) {
      return new Content(body, null, List.of());
    }
  }

  /** A change of the group, by the sender. */
  record Change(
      ConversationId conversation,
      long seq,
      MessageId id,
      UserId sender,
      Instant at,
      GroupChange change)
      implements LogEvent {}

  /** Something that this user may not see; it holds a number and nothing else. */
  record Hidden(ConversationId conversation, long seq) implements LogEvent {}

  /** A kind of event that this client is too old for. */
  record Unsupported(ConversationId conversation, long seq, String kind) implements LogEvent {}
}
