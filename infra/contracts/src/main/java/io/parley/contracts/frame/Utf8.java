package io.parley.contracts.frame;

/** Lengths of texts on the wire. */
public final class Utf8 {

  private Utf8() {}

  /** The number of bytes of a text in UTF-8; half a surrogate pair counts as two. */
  public static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      length += extra(text.charAt(i));
    }
    return length;
  }

  /** Whether every surrogate has its other half. */
  public static boolean isWellFormed(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i < text.length()
                && Character.isLowSurrogate(text.charAt(i));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  // A pair of surrogates, two chars, makes four bytes.
  private static int extra(char c) {
    if (c < 0x80) {
      return 0;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
  }
}
