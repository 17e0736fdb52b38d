package io.parley.group.http;

import io.parley.group.http.Api.User;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A body that the service takes.
 *
 * @param token of the caller
 * @param bodyRequired whether the request is refused without a body
 * @param fields all of them, with values that are accepted
 */
record BodyForm(
    String method, String path, String token, boolean bodyRequired, List<Field> fields) {

  /** What a field holds, and what it does not, as JSON. */
  enum Type {
    /** Text as people write it. */
    PLAIN_TEXT,
    /** Text whose form is checked in other ways. */
    OTHER_TEXT,
    FLAG,
    NUMBER,
    USERS,
    OBJECT;

    List<String> otherValues() {
      return switch (this) {
        case PLAIN_TEXT -> List.of("7", "1e400", "true", "{}", "[\"text\"]");
        case OTHER_TEXT ->
            List.of("7", "9007199254740993", "false", "{\"a\":1}", "[]", "\"nonsense\"", "\"\"");
        case FLAG -> List.of("7", "\"true\"", "{}", "[true]");
        case NUMBER ->
            List.of("0", "-1", "1.5", "\"7\"", "true", "{}", "[7]", "9007199254740993", "1e9");
        case USERS -> List.of("7", "\"text\"", "true", "{}", "[\"nonsense\"]", "[null]");
        case OBJECT -> List.of("7", "\"text\"", "true", "[]", "[{}]");
      };
    }
  }

  /**
   * A field.
   *
   * @param value a value that is accepted, as JSON
   * @param limited whether a text may be too long
   */
  record Field(String name, Type type, boolean required, boolean limited, String value) {

    boolean isLimitedText() {
      return limited;
    }

    boolean isPlainText() {
      return type == Type.PLAIN_TEXT;
    }
  }

  /** Every body. Each has a group of its own, so that one that is accepted disturbs no other. */
  static List<BodyForm> all(Api api) {
    return List.of(
        new Place(api)
            .form(
                "POST",
                "/api/v1/groups",
                text("title", true),
                text("description", false),
                text("picture", false),
                field("members", Type.USERS, false, "[]"),
                field("settings", Type.OBJECT, false, "{\"send\":\"admins\"}")),
        new Place(api)
            .form(
                "PATCH",
                "{group}",
                text("title", false),
                text("description", false),
                text("picture", false)),
        new Place(api)
            .form(
                "PUT",
                "{group}/settings",
                choice("send", false, "admins"),
                choice("editInfo", false, "everyone"),
                choice("addMembers", false, "admins"),
                choice("pin", false, "admins"),
                field("approval", Type.FLAG, false, "true"),
                choice("history", false, "all")),
        new Place(api)
            .form("POST", "{group}/members", field("users", Type.USERS, true, "[{other}]")),
        new Place(api).optional("POST", "{group}/leave", choice("successor", false, "{member}")),
        new Place(api).form("PUT", "{group}/members/{member}/role", choice("role", true, "admin")),
        new Place(api).form("PUT", "{group}/owner", choice("user", true, "{member}")),
        new Place(api)
            .optional(
                "PUT",
                "{group}/members/{member}/mute",
                choice("until", false, "2030-01-01T00:00:00Z")),
        new Place(api)
            .optional(
                "POST",
                "{group}/invites",
                field("expiresIn", Type.NUMBER, false, "60"),
                field("maxUses", Type.NUMBER, false, "3")),
        new Place(api)
            .form("PUT", "{group}/requests/{waiting}", choice("decision", true, "reject")),
        new Place(api)
            .form(
                "POST",
                "/api/v1/rooms",
                text("title", true),
                text("description", false),
                text("picture", false),
                text("category", true)));
  }

  String valid() {
    return json(values());
  }

  String with(String name, String value) {
    Map<String, String> values = values();
    values.put(name, value);
    return json(values);
  }

  String without(String name) {
    Map<String, String> values = values();
    values.remove(name);
    return json(values);
  }

  String repeatingAField() {
    Field first = fields.getFirst();
    return "{\"" + first.name() + "\":" + first.value() + "," + valid().substring(1);
  }

  byte[] withBrokenUtf8() {
    byte[] body = with(fields.getFirst().name(), "\"#\"").getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < body.length; i++) {
      if (body[i] == '#') {
        body[i] = (byte) 0xC3;
      }
    }
    return body;
  }

  @Override
  public String toString() {
    return method + " " + path.replaceAll("[0-9a-v]{26}", "*");
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach(field -> values.put(field.name(), field.value()));
    return values;
  }

  private static String json(Map<String, String> values) {
    return values.entrySet().stream()
        .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static Field text(String name, boolean required) {
    return new Field(name, Type.PLAIN_TEXT, required, true, "\"Some text\"");
  }

  private static Field choice(String name, boolean required, String value) {
    return new Field(name, Type.OTHER_TEXT, required, true, '"' + value + '"');
  }

  private static Field field(String name, Type type, boolean required, String value) {
    return new Field(name, type, required, false, value);
  }

  /** A group with those whom bodies are about. */
  private static final class Place {

    private final User owner = User.admin();
    private final User member = User.next();
    private final User waiting = User.next();
    private final String group;

    Place(Api api) {
      group = api.newGroup(owner, Map.of("approval", true), member);
      api.post(waiting, api.newInvite(owner, group) + "/join", null).expect(202);
    }

    BodyForm form(String method, String path, Field... fields) {
      return form(method, path, true, fields);
    }

    BodyForm optional(String method, String path, Field... fields) {
      return form(method, path, false, fields);
    }

    private BodyForm form(String method, String path, boolean required, Field... fields) {
      List<Field> filled =
          List.of(fields).stream()
              .map(each ->
                  new Field(
                      each.name(),
                      each.type(),
                      each.required(),
                      each.limited(),
                      fill(each.value())))
              .toList();
      return new BodyForm(method, fill(path), owner.token(), required, filled);
    }

    private String fill(String text) {
      return text.replace("{group}", group)
          .replace("{member}", member.toString())
          .replace("{waiting}", waiting.toString())
          .replace("{other}", '"' + User.next().toString() + '"');
    }
  }
}
