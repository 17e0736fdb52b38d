package io.parley.handler.frame;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.ProtocolLimits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a frame, as JSON says them, before anybody knows what they mean. */
final class RawFrame {

  /** Stands for a value that no field can have: a fraction, null, an object in an array … */
  static final Object NONSENSE = new Object();

  private static final int MAX_UNKNOWN_NAME = 64;

  private final Map<Field, Object> values = new EnumMap<>(Field.class);
  private @Nullable String unknown;

  void put(Field field, Object value) {
    values.put(field, value);
  }

  void putUnknown(String name) {
    if (unknown == null) {
      unknown = name.substring(0, Math.min(name.length(), MAX_UNKNOWN_NAME));
    }
  }

  /** Refuses fields that the type does not have, and the lack of those that it must have. */
  void requireFieldsOf(FrameType type) {
    if (unknown != null) {
      throw new FieldException(ErrorCode.UNKNOWN_FIELD, unknown);
    }
    for (Field field : Field.values()) {
      if (has(field) && !type.allows(field)) {
        throw new FieldException(ErrorCode.UNKNOWN_FIELD, field.wireName());
      }
    }
    for (Field field : type.required()) {
      require(field);
    }
  }

  boolean has(Field field) {
    return values.containsKey(field);
  }

  String text(Field field) {
    if (require(field) instanceof String text) {
      return text;
    }
    throw FieldException.invalid(field);
  }

  /** A text that some type knows how to read. */
  <T> T text(Field field, Function<String, Optional<T>> reader) {
    return reader.apply(text(field)).orElseThrow(() -> FieldException.invalid(field));
  }

  /** The same where it does not matter if the field is missing or wrong. */
  <T> @Nullable T lenientText(Field field, Function<String, Optional<T>> reader) {
    return values.get(field) instanceof String text ? reader.apply(text).orElse(null) : null;
  }

  /** A number that every JSON client can read. */
  long number(Field field, long min) {
    if (require(field) instanceof Long number
        && number >= min
        && number <= ProtocolLimits.MAX_SEQ) {
      return number;
    }
    throw FieldException.invalid(field);
  }

  boolean flag(Field field) {
    if (require(field) instanceof Boolean flag) {
      return flag;
    }
    throw FieldException.invalid(field);
  }

  List<?> texts(Field field) {
    if (require(field) instanceof List<?> texts) {
      return texts;
    }
    throw FieldException.invalid(field);
  }

  Map<?, ?> numbers(Field field) {
    if (require(field) instanceof Map<?, ?> numbers) {
      return numbers;
    }
    throw FieldException.invalid(field);
  }

  private Object require(Field field) {
    Object value = values.get(field);
    if (value == null) {
      throw new FieldException(ErrorCode.MISSING_FIELD, field.wireName());
    }
    return value;
  }
}
