package io.parley.e2e.badinput;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Everything that can be wrong with an object of the contract, one field at a time. */
final class BadFields {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> INVALID = Set.of("invalid_field");
  private static final Set<String> MISSING = Set.of("missing_field", "invalid_field");

  private BadFields() {}

  static List<BadField> of(List<FieldSchema> fields) {
    List<BadField> bad = new ArrayList<>();
    for (FieldSchema field : fields) {
      if (field.required()) {
        bad.add(missing(field));
      }
      bad.add(set(field, "is null", JSON.nullNode(), MISSING));
      wrongTypes(field.type())
          .forEach((what, value) -> bad.add(set(field, "is " + what, value, INVALID)));
      bad.addAll(oversized(field));
      if (field.type().equals("integer")) {
        numbers().forEach((what, value) -> bad.add(set(field, "is " + what, value, INVALID)));
      }
    }
    bad.add(unknown());
    return bad;
  }

  private static BadField missing(FieldSchema field) {
    return new BadField(
        "is missing",
        field.name(),
        object -> {
          object.remove(field.name());
          return object;
        },
        MISSING);
  }

  private static BadField unknown() {
    return new BadField(
        "is unknown", "surprise", object -> object.put("surprise", 1), Set.of("unknown_field"));
  }

  private static Map<String, JsonNode> wrongTypes(String type) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    all.put("string", JSON.stringNode("7"));
    all.put("integer", JSON.numberNode(7));
    all.put("number", JSON.numberNode(1.5));
    all.put("boolean", JSON.booleanNode(true));
    all.put("array", JSON.arrayNode().add(1));
    all.put("object", JSON.objectNode().put("x", 1));
    all.remove(type);
    if (type.equals("object")) {
      all.put("an object of strings", JSON.objectNode().put("x", "y"));
    }
    return all;
  }

  private static List<BadField> oversized(FieldSchema field) {
    List<BadField> bad = new ArrayList<>();
    if (field.type().equals("string") && field.maxLength() > 0) {
      JsonNode longer = JSON.stringNode("a".repeat(field.maxLength() + 1));
      bad.add(set(field, "is too long", longer, Set.of("invalid_field", "token_invalid")));
    }
    if (field.schema().containsKey("pattern") || field.schema().containsKey("format")) {
      bad.add(set(field, "is garbage", JSON.stringNode("gr\u00fc\u00dfe \u0007"), INVALID));
    }
    if (field.type().equals("array") && field.minItems() > 0) {
      bad.add(set(field, "is empty", JSON.arrayNode(), INVALID));
    }
    if (field.type().equals("array") && field.maxItems() > 0) {
      var longer = JSON.arrayNode();
      for (int i = 0; i <= field.maxItems(); i++) {
        longer.add("00000000000000000000000000");
      }
      bad.add(set(field, "has too many elements", longer, INVALID));
    }
    return bad;
  }

  private static Map<String, JsonNode> numbers() {
    Map<String, JsonNode> numbers = new LinkedHashMap<>();
    numbers.put("negative", JSON.numberNode(-1));
    numbers.put("zero", JSON.numberNode(0));
    numbers.put("2^53", JSON.numberNode(1L << 53));
    numbers.put("2^63", JSON.numberNode(BigInteger.TWO.pow(63)));
    numbers.put("1e400", JSON.numberNode(new BigDecimal("1e400")));
    return numbers;
  }

  private static BadField set(FieldSchema field, String what, JsonNode value, Set<String> codes) {
    return new BadField(
        what,
        field.name(),
        object -> {
          object.set(field.name(), value);
          return object;
        },
        codes);
  }
}
