package io.parley.e2e.badinput;

import java.util.Map;

/**
 * A field of a frame or of a REST body, as the contract describes it.
 *
 * @param schema with references resolved
 */
record FieldSchema(String name, boolean required, Map<String, Object> schema) {

  String type() {
    if (schema.get("type") instanceof String type) {
      return type;
    }
    return schema.get("const") instanceof Boolean ? "boolean" : "string";
  }

  /** The most characters that the contract allows; 0 when it does not say. */
  int maxLength() {
    if (schema.get("maxLength") instanceof Number max) {
      return max.intValue();
    }
    return schema.get("pattern") instanceof String ? 100 : 0;
  }

  /** The fewest elements of an array. */
  int minItems() {
    return schema.get("minItems") instanceof Number min ? min.intValue() : 0;
  }

  /** The most elements of an array; 0 when the contract does not say. */
  int maxItems() {
    return schema.get("maxItems") instanceof Number max ? max.intValue() : 0;
  }
}
