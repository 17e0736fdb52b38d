package io.parley.user.http;

import io.parley.user.http.Api.User;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A body that the service takes.
 *
 * @param token of the caller, where one is needed
 * @param bodyRequired whether the request is refused without a body
 * @param fields all of them, with values that are accepted
 */
record BodyForm(
    String method, String path, @Nullable String token, boolean bodyRequired, List<Field> fields) {

  /** What a field holds, and what it does not, as JSON. */
  enum Type {
    /** Text as people write it. */
    PLAIN_TEXT,
    /** Text whose form is checked in other ways. */
    OTHER_TEXT,
    FLAG,
    /** Several values. */
    LIST;

    List<String> otherValues() {
      return switch (this) {
        case PLAIN_TEXT -> List.of("7", "1e400", "true", "{}", "[\"text\"]");
        case OTHER_TEXT -> List.of("7", "9007199254740993", "false", "{\"a\":1}", "[]");
        case LIST -> List.of("7", "\"text\"", "{}", "true");
        case FLAG -> List.of("7", "\"true\"", "{}", "[true]");
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

  static List<BodyForm> all(User user, User other) {
    return List.of(
        new BodyForm(
            "POST",
            "/api/v1/accounts",
            null,
            true,
            List.of(
                required("username", Type.OTHER_TEXT, Api.freshName()),
                required("password", Type.PLAIN_TEXT, Api.PASSWORD),
                optional("displayName", "Zoë"),
                optional("firstName", "Zoe"),
                optional("lastName", "Doe"),
                new Field("email", Type.OTHER_TEXT, false, true, "\"z@example.org\""))),
        new BodyForm(
            "POST",
            "/api/v1/sessions",
            null,
            true,
            List.of(
                required("username", Type.OTHER_TEXT, user.name()),
                required("password", Type.PLAIN_TEXT, Api.PASSWORD),
                optional("device", "laptop"),
                new Field("rememberMe", Type.FLAG, false, false, "true"))),
        new BodyForm(
            "POST",
            "/api/v1/sessions/refresh",
            null,
            true,
            List.of(
                new Field(
                    "refreshToken",
                    Type.OTHER_TEXT,
                    true,
                    false,
                    '"' + user.refreshToken() + '"'))),
        new BodyForm(
            "PATCH",
            "/api/v1/users/me",
            user.token(),
            true,
            List.of(
                optional("displayName", "Zoë"),
                optional("about", "Hello"),
                optional("firstName", "Zoe"),
                optional("lastName", "Doe"))),
        new BodyForm(
            "PUT",
            "/api/v1/contacts/" + other.id(),
            user.token(),
            false,
            List.of(optional("alias", "Bo"))),
        new BodyForm(
            "PUT",
            "/api/v1/me/privacy",
            user.token(),
            true,
            List.of(
                required("lastSeen", Type.OTHER_TEXT, "contacts_except"),
                new Field("except", Type.LIST, false, false, "[\"" + other.id() + "\"]"))));
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
    return valid().replaceFirst("\\{", "{\"" + first.name() + "\":" + first.value() + ",");
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
    return method + " " + path;
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

  private static Field required(String name, Type type, String text) {
    return new Field(name, type, true, true, '"' + text + '"');
  }

  private static Field optional(String name, String text) {
    return new Field(name, Type.PLAIN_TEXT, false, true, '"' + text + '"');
  }
}
