package io.parley.e2e.device;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Cursors;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.MessageKey;
import tools.jackson.databind.JsonNode;

/** Reads parts of frames. */
public final class Frames {

  private Frames() {}

  /** An event of a log. */
  public static Entry entry(ConversationId conversation, JsonNode event) {
    long seq = event.path("seq").asLong();
    if (event.path("kind").asString("").equals("void")) {
      return new Entry.Hidden(conversation, seq);
    }
    if (event.path("kind").asString("").equals("group")) {
      return change(conversation, event);
    }
    MessageKey key =
        new MessageKey(
            conversation,
            UserId.parse(event.path("sender").asString()),
            new ClientId(event.path("clientId").asString()));
    MessageId id = MessageId.parse(event.path("id").asString());
    return new Entry.Text(key, seq, id, event.path("body").asString());
  }

  private static Entry.Change change(ConversationId conversation, JsonNode event) {
    return new Entry.Change(
        conversation,
        event.path("seq").asLong(),
        MessageId.parse(event.path("id").asString()),
        UserId.parse(event.path("sender").asString()),
        Changes.of(event.path("change")));
  }

  /** How far a user is. */
  public static Cursors cursors(JsonNode receipt) {
    return new Cursors(receipt.path("delivered").asLong(0), receipt.path("read").asLong(0));
  }
}
