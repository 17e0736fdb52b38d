package io.parley.e2e.device;

import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.MessageId;
import io.parley.contracts.UserId;
import io.parley.e2e.history.Actor;
import io.parley.e2e.history.Cursors;
import io.parley.e2e.history.Link;
import io.parley.e2e.history.MessageKey;
import io.parley.e2e.history.Observation;
import io.parley.e2e.history.Recorder;
import io.parley.e2e.history.Way;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Turns the frames of one device into observations. Frames of one connection come in their order,
 * from one thread at a time.
 */
final class Scribe {

  private final Actor actor;
  private final Recorder recorder;
  private final Map<ClientId, MessageKey> written = new ConcurrentHashMap<>();
  private volatile Link link;

  Scribe(Actor actor, Recorder recorder) {
    this.actor = actor;
    this.recorder = recorder;
    this.link = new Link(actor, 0);
  }

  Actor actor() {
    return actor;
  }

  /** The user wrote a message. */
  void invoked(MessageKey key, String body) {
    written.put(key.clientId(), key);
    recorder.add(new Observation.Invoked(System.nanoTime(), actor, key, body));
  }

  /** A message of this user, also one that another device wrote, leaves. */
  void transmitted(MessageKey key) {
    written.put(key.clientId(), key);
    recorder.add(new Observation.Transmitted(System.nanoTime(), link, key));
  }

  void closed(int code) {
    recorder.add(new Observation.Disconnected(System.nanoTime(), link, code));
  }

  void received(byte[] utf8) {
    JsonNode frame = Json.read(utf8);
    long now = System.nanoTime();
    switch (frame.path("type").asString("")) {
      case "welcome" -> welcome(frame, now);
      case "sent" -> sent(frame, now);
      case "event" -> event(conversation(frame), frame, Way.LIVE, now);
      case "events" -> events(frame, now);
      case "heads" -> heads(frame, now);
      case "receipt" -> receipt(conversation(frame), frame, Way.LIVE, now);
      case "error" -> failure(frame, now);
      default -> {
        // Says nothing about logs.
      }
    }
  }

  private void welcome(JsonNode frame, long now) {
    link = new Link(actor, link.epoch() + 1);
    recorder.add(new Observation.Connected(now, link, frame.path("node").asString("")));
  }

  private void sent(JsonNode frame, long now) {
    ClientId clientId = new ClientId(frame.path("clientId").asString());
    MessageKey key = new MessageKey(conversation(frame), actor.user(), clientId);
    MessageId id = MessageId.parse(frame.path("id").asString());
    recorder.add(new Observation.Acked(now, link, key, frame.path("seq").asLong(), id));
  }

  private void failure(JsonNode frame, long now) {
    String code = frame.path("code").asString("");
    MessageKey key =
        frame.has("clientId") ? written.get(new ClientId(frame.path("clientId").asString())) : null;
    if (key != null) {
      boolean definite = ErrorCode.ofWireName(code).map(known -> !known.retryable()).orElse(false);
      recorder.add(new Observation.Rejected(now, link, key, code, definite));
    }
  }

  private void event(ConversationId conversation, JsonNode event, Way way, long now) {
    recorder.add(new Observation.Received(now, link, Frames.entry(conversation, event), way));
  }

  private void events(JsonNode frame, long now) {
    ConversationId conversation = conversation(frame);
    recorder.add(new Observation.HeadSeen(now, link, conversation, frame.path("head").asLong(0)));
    frame.path("events").forEach(event -> event(conversation, event, Way.FETCHED, now));
  }

  private void heads(JsonNode frame, long now) {
    for (JsonNode head : frame.path("conversations")) {
      ConversationId conversation = conversation(head);
      recorder.add(new Observation.HeadSeen(now, link, conversation, head.path("head").asLong(0)));
      head.path("receipts").forEach(r -> receipt(conversation, r, Way.HEADS, now));
    }
  }

  private void receipt(ConversationId conversation, JsonNode receipt, Way way, long now) {
    UserId user = UserId.parse(receipt.path("user").asString());
    Cursors cursors = Frames.cursors(receipt);
    recorder.add(new Observation.ReceiptSeen(now, link, conversation, user, cursors, way));
  }

  private static ConversationId conversation(JsonNode frame) {
    return ConversationId.parse(frame.path("conversation").asString());
  }
}
