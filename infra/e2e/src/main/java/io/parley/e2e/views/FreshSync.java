package io.parley.e2e.views;

import io.parley.client.transport.ClientRuntime;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.e2e.device.Frames;
import io.parley.e2e.device.Person;
import io.parley.e2e.history.Cursors;
import io.parley.e2e.history.Entry;
import io.parley.e2e.history.LogView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a device that has nothing gets when it asks for everything. */
public final class FreshSync {

  private final ClientRuntime runtime;

  public FreshSync(ClientRuntime runtime) {
    this.runtime = runtime;
  }

  /** Reads all conversations of the person as a device that was never seen before. */
  public LogView of(Person person) {
    String device = "audit-" + Long.toString(System.nanoTime(), 36);
    try (Dialogue dialogue = Dialogue.open(runtime, person, device)) {
      Map<ConversationId, LogView.Log> logs = new HashMap<>();
      Map<ConversationId, Map<UserId, Cursors>> receipts = new HashMap<>();
      for (JsonNode head : heads(dialogue)) {
        ConversationId conversation = ConversationId.parse(head.path("conversation").asString());
        logs.put(conversation, log(dialogue, conversation, head.path("head").asLong()));
        receipts.put(conversation, receipts(head));
      }
      return new LogView("a fresh sync of " + person.username(), logs, receipts);
    }
  }

  private static List<JsonNode> heads(Dialogue dialogue) {
    List<JsonNode> heads = new ArrayList<>();
    List<JsonNode> answers =
        dialogue.ask(
            Map.of("type", "sync", "cursors", Map.of()),
            answer -> failed(answer) || !answer.path("more").asBoolean(false));
    for (JsonNode answer : answers) {
      answer
          .path("conversations")
          .valueStream()
          .filter(head -> !head.path("ended").asBoolean(false))
          .forEach(heads::add);
    }
    return heads;
  }

  private static LogView.Log log(Dialogue dialogue, ConversationId conversation, long head) {
    List<Entry> entries = new ArrayList<>();
    long from = 1;
    while (from <= head) {
      JsonNode answer = fetch(dialogue, conversation, from, head);
      answer.path("events").forEach(event -> entries.add(Frames.entry(conversation, event)));
      long to = answer.path("to").asLong(0);
      if (answer.path("events").isEmpty() || to < from) {
        break;
      }
      from = to + 1;
    }
    return new LogView.Log(head, entries);
  }

  private static JsonNode fetch(
      Dialogue dialogue, ConversationId conversation, long from, long to) {
    Map<String, Object> question =
        Map.of("type", "fetch", "conversation", conversation.value(), "from", from, "to", to);
    return dialogue.ask(question, answer -> true).getLast();
  }

  private static boolean failed(JsonNode answer) {
    if (answer.path("type").asString("").equals("error")) {
      String code = answer.path("code").asString("");
      throw new IllegalStateException(
          "a fresh sync was refused: " + ErrorCode.ofWireName(code).map(Enum::name).orElse(code));
    }
    return false;
  }

  private static Map<UserId, Cursors> receipts(JsonNode head) {
    Map<UserId, Cursors> receipts = new HashMap<>();
    for (JsonNode receipt : head.path("receipts")) {
      receipts.put(UserId.parse(receipt.path("user").asString()), Frames.cursors(receipt));
    }
    return receipts;
  }
}
