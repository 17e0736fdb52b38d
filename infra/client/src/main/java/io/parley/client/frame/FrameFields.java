package io.parley.client.frame;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The fields of one JSON object of the protocol, whichever it is: a name means the same in all
 * frames. Fields that are not known are skipped, so that older clients live with newer servers.
 */
final class FrameFields {

  @Nullable String type;
  @Nullable String ref;
  @Nullable String user;
  @Nullable String device;
  @Nullable String node;
  @Nullable String clientId;
  @Nullable String conversation;
  @Nullable String id;
  @Nullable String sender;
  @Nullable String kind;
  @Nullable String body;
  @Nullable String code;
  @Nullable String message;
  @Nullable Instant at;
  @Nullable Instant expiresAt;
  @Nullable Instant asOf;
  @Nullable Instant deliveredAt;
  @Nullable Instant readAt;
  @Nullable Long replyTo;
  @Nullable Long retryAfter;
  @Nullable Long reconnectAfter;
  @Nullable FrameFields limits;
  long seq;
  long delivered;
  long read;
  long from;
  long to;
  long head;
  long heartbeatSeconds;
  long frameBytes;
  long bodyBytes;
  long messagesPerSecond;
  long messageBurst;
  long fetchEvents;
  boolean on;
  boolean more;
  List<String> mentions = List.of();
  List<FrameFields> conversations = List.of();
  List<FrameFields> receipts = List.of();
  List<FrameFields> events = List.of();

  /** Reads the object whose start the parser is at, and leaves the parser at its end. */
  static FrameFields read(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new MalformedFrameException("not a JSON object");
    }
    FrameFields fields = new FrameFields();
    for (String name = json.nextName(); name != null; name = json.nextName()) {
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        fields.readField(name, json);
      }
    }
    return fields;
  }

  private void readField(String name, JsonParser json) {
    switch (name) {
      case "type" -> type = json.getString();
      case "ref" -> ref = json.getString();
      case "user" -> user = json.getString();
      case "device" -> device = json.getString();
      case "node" -> node = json.getString();
      case "clientId" -> clientId = json.getString();
      case "conversation" -> conversation = json.getString();
      case "id" -> id = json.getString();
      case "sender" -> sender = json.getString();
      case "kind" -> kind = json.getString();
      case "body" -> body = json.getString();
      case "code" -> code = json.getString();
      case "message" -> message = json.getString();
      case "on" -> on = json.getBooleanValue();
      case "more" -> more = json.getBooleanValue();
      default -> readNumberOrTime(name, json);
    }
  }

  private void readNumberOrTime(String name, JsonParser json) {
    switch (name) {
      case "seq" -> seq = json.getLongValue();
      case "delivered" -> delivered = json.getLongValue();
      case "read" -> read = json.getLongValue();
      case "from" -> from = json.getLongValue();
      case "to" -> to = json.getLongValue();
      case "head" -> head = json.getLongValue();
      case "replyTo" -> replyTo = json.getLongValue();
      case "retryAfter" -> retryAfter = json.getLongValue();
      case "reconnectAfter" -> reconnectAfter = json.getLongValue();
      case "at" -> at = Timestamps.read(json);
      case "expiresAt" -> expiresAt = Timestamps.read(json);
      case "asOf" -> asOf = Timestamps.read(json);
      case "deliveredAt" -> deliveredAt = Timestamps.read(json);
      case "readAt" -> readAt = Timestamps.read(json);
      default -> readRare(name, json);
    }
  }

  private void readRare(String name, JsonParser json) {
    switch (name) {
      case "heartbeatSeconds" -> heartbeatSeconds = json.getLongValue();
      case "frameBytes" -> frameBytes = json.getLongValue();
      case "bodyBytes" -> bodyBytes = json.getLongValue();
      case "messagesPerSecond" -> messagesPerSecond = json.getLongValue();
      case "messageBurst" -> messageBurst = json.getLongValue();
      case "fetchEvents" -> fetchEvents = json.getLongValue();
      case "limits" -> limits = read(json);
      case "mentions" -> mentions = readStrings(json);
      case "conversations" -> conversations = readObjects(json);
      case "receipts" -> receipts = readObjects(json);
      case "events" -> events = readObjects(json);
      default -> json.skipChildren();
    }
  }

  private static List<FrameFields> readObjects(JsonParser json) {
    requireArray(json);
    List<FrameFields> objects = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      objects.add(read(json));
    }
    return objects;
  }

  private static List<String> readStrings(JsonParser json) {
    requireArray(json);
    List<String> strings = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      strings.add(json.getString());
    }
    return strings;
  }

  private static void requireArray(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new MalformedFrameException("not a JSON array");
    }
  }
}
