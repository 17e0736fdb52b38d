package io.parley.handler.frame;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.frame.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/** Reads the JSON of a frame, token by token: one object, flat but for texts and cursors. */
final class RawFrameReader {

  private static final int MAX_DEPTH = 8;
  private static final int MAX_NAME = 1024;
  private static final int MAX_DIGITS = 1000;
  private static final int POOLED_BUFFERS = 64;

  // Names come from outside: none of them is remembered.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .recyclerPool(JsonRecyclerPools.newBoundedPool(POOLED_BUFFERS))
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNameLength(MAX_NAME)
                  .maxNumberLength(MAX_DIGITS)
                  .maxStringLength(ProtocolLimits.FRAME_BYTES)
                  .build())
          .build();

  private RawFrameReader() {}

  /** Reads the text; fails with {@code malformed_frame} when it is not exactly one JSON object. */
  static RawFrame read(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      RawFrame frame = new RawFrame();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw malformed();
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        readField(json, frame);
      }
      if (json.nextToken() != null) {
        throw malformed();
      }
      return frame;
    } catch (JacksonException e) {
      throw malformed();
    }
  }

  private static void readField(JsonParser json, RawFrame frame) {
    String name = json.currentName();
    json.nextToken();
    Field field = Field.of(name);
    if (field == null) {
      json.skipChildren();
      frame.putUnknown(name);
    } else {
      frame.put(field, value(json));
    }
  }

  private static Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case VALUE_STRING -> wellFormed(json.getString());
      case VALUE_NUMBER_INT -> integer(json);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_ARRAY -> texts(json);
      case START_OBJECT -> numbers(json);
      default -> RawFrame.NONSENSE;
    };
  }

  /** Half a surrogate pair can be escaped in JSON but has no UTF-8. */
  private static Object wellFormed(String text) {
    return Utf8.isWellFormed(text) ? text : RawFrame.NONSENSE;
  }

  private static Object integer(JsonParser json) {
    return switch (json.getNumberType()) {
      case INT, LONG -> json.getLongValue();
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> RawFrame.NONSENSE;
    };
  }

  private static Object texts(JsonParser json) {
    List<String> texts = new ArrayList<>();
    boolean valid = true;
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.VALUE_STRING) {
        texts.add(json.getString());
      } else {
        json.skipChildren();
        valid = false;
      }
    }
    return valid ? texts : RawFrame.NONSENSE;
  }

  private static Object numbers(JsonParser json) {
    Map<String, Long> numbers = new HashMap<>();
    boolean valid = true;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      boolean number =
          json.nextToken() == JsonToken.VALUE_NUMBER_INT
              && integer(json) instanceof Long value
              && numbers.put(name, value) == null;
      if (!number) {
        json.skipChildren();
        valid = false;
      }
    }
    return valid ? numbers : RawFrame.NONSENSE;
  }

  private static FieldException malformed() {
    return new FieldException(ErrorCode.MALFORMED_FRAME, null);
  }
}
