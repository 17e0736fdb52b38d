package io.parley.handler.frame;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A valid frame of each type, as JSON values by field. */
final class FrameSamples {

  static final UserId ALICE = UserId.next();
  static final UserId BOB = UserId.next();
  static final ConversationId CONVERSATION = ConversationId.direct(ALICE, BOB);

  private static final String QUOTED_CONVERSATION = quoted(CONVERSATION.value());

  private FrameSamples() {}

  /** The fields of a valid frame, in order, type first. */
  static Map<String, String> of(FrameType type) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("type", quoted(type.wireName()));
    fields.putAll(BODIES.get(type));
    return fields;
  }

  static String json(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> quoted(field.getKey()) + ":" + field.getValue())
        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  private static final Map<FrameType, Map<String, String>> BODIES = new EnumMap<>(FrameType.class);

  static {
    BODIES.put(FrameType.HELLO, Map.of("token", "\"x.y.z\"", "device", "\"phone-1\""));
    BODIES.put(FrameType.TOKEN_RENEWAL, Map.of("token", "\"x.y.z\""));
    Map<String, String> send = new LinkedHashMap<>();
    send.put("clientId", "\"c-1\"");
    send.put("to", quoted(BOB.toString()));
    send.put("kind", "\"text\"");
    send.put("body", "\"hello \\u00e9 \\ud83d\\ude00\"");
    send.put("replyTo", "7");
    send.put("mentions", "[" + quoted(BOB.toString()) + "]");
    send.put("retry", "true");
    BODIES.put(FrameType.SEND, send);
    BODIES.put(FrameType.DELIVERED, Map.of("conversation", QUOTED_CONVERSATION, "seq", "3"));
    BODIES.put(FrameType.READ, Map.of("conversation", QUOTED_CONVERSATION, "seq", "3"));
    BODIES.put(FrameType.TYPING, Map.of("conversation", QUOTED_CONVERSATION, "on", "true"));
    BODIES.put(
        FrameType.SYNC,
        Map.of(
            "cursors", "{" + QUOTED_CONVERSATION + ":5}", "since", "\"2026-11-21T01:02:03.456Z\""));
    BODIES.put(
        FrameType.FETCH, Map.of("conversation", QUOTED_CONVERSATION, "from", "1", "to", "9"));
    BODIES.put(FrameType.WATCH, Map.of("users", "[" + quoted(BOB.toString()) + "]"));
    BODIES.put(FrameType.UNWATCH, Map.of("users", "[" + quoted(BOB.toString()) + "]"));
    BODIES.put(FrameType.PING, Map.of());
  }

  /** Values that a field of this kind cannot have. */
  static List<String> wrongValues(String field) {
    return switch (field) {
      case "type" -> List.of("null", "1", "true", "[]", "{}");
      case "token", "body" -> List.of("null", "1", "1.5", "true", "[]", "{}", "\"\\ud800\"");
      case "device" -> List.of("null", "1", "\"\"", "\"a b\"", quoted("d".repeat(65)), "[\"d\"]");
      case "clientId" -> List.of("null", "1", "\"\"", "\"a b\"", quoted("c".repeat(65)), "\"é\"");
      case "to" -> List.of("null", "1.5", "\"\"", "\"bob\"", quoted("v".repeat(26)), "{}");
      case "conversation" ->
          List.of(
              "null",
              "7",
              "\"\"",
              "\"d.a.b\"",
              "\"g.\"",
              "\"g.a\"",
              quoted("g." + BOB + "x"),
              quoted("g." + "V".repeat(26)),
              quoted("d." + BOB + "." + BOB),
              quoted(CONVERSATION.value() + "x"));
      case "kind" -> List.of("null", "1", "\"void\"", "\"Text\"", "\"\"");
      case "replyTo", "seq", "from" ->
          List.of(
              "null",
              "0",
              "-1",
              "1.5",
              "1e3",
              "\"1\"",
              "true",
              "9007199254740992",
              "9223372036854775808",
              "1".repeat(400));
      case "mentions" ->
          List.of("null", "\"x\"", "[1]", "[null]", "[[]]", "[\"bob\"]", "{}", many(51));
      case "users" ->
          List.of("null", "\"x\"", "[]", "[1]", "[null]", "[[]]", "[\"bob\"]", "{}", many(101));
      case "retry", "on" -> List.of("null", "0", "1", "\"true\"", "[]", "{}");
      case "cursors" ->
          List.of(
              "null",
              "[]",
              "\"x\"",
              "{\"nowhere\":1}",
              "{" + QUOTED_CONVERSATION + ":-1}",
              "{" + QUOTED_CONVERSATION + ":1.5}",
              "{" + QUOTED_CONVERSATION + ":\"1\"}",
              "{" + QUOTED_CONVERSATION + ":9007199254740992}",
              "{" + QUOTED_CONVERSATION + ":{}}");
      case "since" -> List.of("null", "1", "\"\"", "\"yesterday\"", "\"1969-01-01T00:00:00Z\"");
      default -> throw new IllegalArgumentException(field);
    };
  }

  private static String many(int users) {
    return java.util.Collections.nCopies(users, quoted(BOB.toString())).toString();
  }
}
