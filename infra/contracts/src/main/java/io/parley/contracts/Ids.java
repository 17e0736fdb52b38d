package io.parley.contracts;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.codec.base.BaseNCodec;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The text form that all ids share: 26 characters of lower-case base32hex (0–9, a–v) for 128 bits;
 * it sorts as the ids do.
 */
final class Ids {

  static final int LENGTH = 26;

  private static final BaseNCodec CODEC = BaseNCodec.newInstance("0-9a-v");
  private static final Pattern FORM = Pattern.compile("[0-7][0-9a-v]{25}");

  private Ids() {}

  /** A new time-ordered (version 7) id. */
  static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  static String format(UUID value) {
    return CODEC.encode(value);
  }

  /**
   * Reads the canonical text form and nothing else, so that one id has one spelling.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  static UUID parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "an id has 26 characters of 0-9 and a-v, the first at most 7");
    }
    UUID value = CODEC.decode(text);
    if (!format(value).equals(text)) {
      throw new IllegalArgumentException("not the canonical form of an id");
    }
    return value;
  }
}
