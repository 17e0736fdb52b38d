package io.parley.contracts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The text form that all ids share: 26 characters of lower-case base32hex (0–9, a–v) for 128 bits,
 * the first for three of them; it sorts as the ids do. Written out here because every push reads
 * the ids of all whom it is for: an eighth of the time of a pattern and a general codec.
 */
final class Ids {

  static final int LENGTH = 26;

  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;
  private static final byte[] DIGITS =
      "0123456789abcdefghijklmnopqrstuv".getBytes(StandardCharsets.ISO_8859_1);

  private Ids() {}

  /** A new time-ordered (version 7) id. */
  static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /** An id that follows from a name (version 5); nobody can find another name that has it. */
  static UUID named(UUID namespace, String name) {
    return UuidCreator.getNameBasedSha1(namespace, name);
  }

  static String format(UUID value) {
    long high = value.getMostSignificantBits();
    long low = value.getLeastSignificantBits();
    byte[] text = new byte[LENGTH];
    for (int i = LENGTH - 1; i >= 0; i--) {
      text[i] = DIGITS[(int) low & MASK];
      low = (low >>> BITS) | (high << (Long.SIZE - BITS));
      high >>>= BITS;
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads the canonical text form and nothing else, so that one id has one spelling.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  static UUID parse(String text) {
    if (text.length() != LENGTH || text.charAt(0) > '7') {
      throw malformed();
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < LENGTH; i++) {
      high = (high << BITS) | (low >>> (Long.SIZE - BITS));
      low = (low << BITS) | digit(text.charAt(i));
    }
    return new UUID(high, low);
  }

  private static int digit(char character) {
    if (character >= '0' && character <= '9') {
      return character - '0';
    }
    if (character >= 'a' && character <= 'v') {
      return character - 'a' + 10;
    }
    throw malformed();
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "an id has 26 characters of 0-9 and a-v, the first at most 7");
  }
}
