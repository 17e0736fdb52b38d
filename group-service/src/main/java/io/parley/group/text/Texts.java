package io.parley.group.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The form in which texts that people wrote are kept. */
public final class Texts {

  private Texts() {}

  /**
   * The text as it is stored: without white space around it, its lines ended and its words kept
   * apart in one way, in Unicode's composed form (NFC).
   */
  public static String clean(String text) {
    return Normalizer.normalize(withOneWhiteSpace(text), Normalizer.Form.NFC).strip();
  }

  /** The text as it is stored, or none if there is nothing in it. */
  public static @Nullable String cleanOrNull(@Nullable String text) {
    String clean = text == null ? "" : clean(text);
    return clean.isEmpty() ? null : clean;
  }

  /**
   * Whether a text is free of control characters, line separators and unpaired surrogates. Texts of
   * several lines may be as editors of all kinds make them.
   */
  static boolean isWellFormed(String text, boolean lines) {
    String plain = lines ? withOneWhiteSpace(text) : text;
    return plain.codePoints().allMatch(c -> (lines && c == '\n') || isPrintable(c));
  }

  /** Whether there is anything to see in a text. */
  static boolean isVisible(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.getType(c) != Character.FORMAT && !Character.isSpaceChar(c));
  }

  private static String withOneWhiteSpace(String text) {
    return text.replace("\r\n", "\n").replace('\t', ' ');
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !isBidiOverride(codePoint);
    };
  }

  /** Characters that turn around the text after them, with which one name can pose as another. */
  private static boolean isBidiOverride(int codePoint) {
    return codePoint >= 0x202A && codePoint <= 0x202E;
  }
}
