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
  @Nullable String role;
  @Nullable String text;
  @Nullable String send;
  @Nullable String editInfo;
  @Nullable String addMembers;
  @Nullable String pin;
  @Nullable String history;
  @Nullable Instant at;
  @Nullable Instant expiresAt;
  @Nullable Instant asOf;
  @Nullable Instant deliveredAt;
  @Nullable Instant readAt;
  @Nullable Instant until;
  @Nullable Instant lastSeen;
  @Nullable Long replyTo;
  @Nullable Long retryAfter;
  @Nullable Long reconnectAfter;
  @Nullable Boolean fullHistory;
  @Nullable FrameFields limits;
  @Nullable FrameFields change;
  @Nullable FrameFields settings;
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
  long version;
  long members;
  long visibleFrom;
  boolean on;
  boolean more;
  boolean online;
  boolean ended;
  boolean approval;
  List<String> mentions = List.of();
  List<String> users = List.of();
  List<FrameFields> conversations = List.of();
  List<FrameFields> receipts = List.of();
  List<FrameFields> events = List.of();
  List<FrameFields> tallies = List.of();

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
      case "online" -> online = json.getBooleanValue();
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
      case "lastSeen" -> lastSeen = Timestamps.read(json);
      case "members" -> members = json.getLongValue();
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
      case "tallies" -> tallies = readObjects(json);
      case "ended" -> ended = json.getBooleanValue();
      case "visibleFrom" -> visibleFrom = json.getLongValue();
      case "change" -> change = read(json);
      default -> readChange(name, json);
    }
  }

  private void readChange(String name, JsonParser json) {
    switch (name) {
      case "version" -> version = json.getLongValue();
      case "users" -> users = readStrings(json);
      case "role" -> role = json.getString();
      case "until" -> until = Timestamps.read(json);
      case "text" -> text = json.getString();
      case "fullHistory" -> fullHistory = json.getBooleanValue();
      case "settings" -> settings = read(json);
      case "send" -> send = json.getString();
      case "editInfo" -> editInfo = json.getString();
      case "addMembers" -> addMembers = json.getString();
      case "pin" -> pin = json.getString();
      case "approval" -> approval = json.getBooleanValue();
      case "history" -> history = json.getString();
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
