package io.parley.handler.frame;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every field that some client frame has. */
enum Field {
  TYPE("type"),
  REF("ref"),
  TOKEN("token"),
  DEVICE("device"),
  CLIENT_ID("clientId"),
  TO("to"),
  CONVERSATION("conversation"),
  KIND("kind"),
  BODY("body"),
  REPLY_TO("replyTo"),
  MENTIONS("mentions"),
  RETRY("retry"),
  SEQ("seq"),
  FROM("from"),
  ON("on"),
  CURSORS("cursors"),
  SINCE("since"),
  USERS("users");

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Field::wireName, Function.identity()));

  private final String wireName;

  Field(String wireName) {
    this.wireName = wireName;
  }

  static @Nullable Field of(String wireName) {
    return BY_NAME.get(wireName);
  }

  String wireName() {
    return wireName;
  }
}
