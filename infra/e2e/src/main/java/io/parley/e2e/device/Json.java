package io.parley.e2e.device;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as a tree: the tests read frames without the reference client's code. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static JsonNode read(byte[] utf8) {
    return MAPPER.readTree(utf8);
  }

  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  /** The value as JSON. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
