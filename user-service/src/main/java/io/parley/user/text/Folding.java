package io.parley.user.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The form in which names are compared: without case, accents and compatibility variants. */
public final class Folding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Letters with a stroke and ligatures, which Unicode does not decompose. */
  private static final Map<Integer, String> STROKES =
      Map.of(
          (int) 'ø', "o",
          (int) 'ł', "l",
          (int) 'đ', "d",
          (int) 'ħ', "h",
          (int) 'ı', "i",
          (int) 'æ', "ae",
          (int) 'œ', "oe",
          (int) 'þ', "th",
          (int) 'ß', "ss");

  private Folding() {}

  /** Folds a text; folding again changes nothing. */
  public static String fold(String text) {
    String plain =
        MARKS.matcher(decompose(decompose(text).toLowerCase(Locale.ROOT))).replaceAll("");
    StringBuilder folded = new StringBuilder(plain.length());
    plain
        .codePoints()
        .forEach(c -> {
          String replacement = STROKES.get(c);
          if (replacement == null) {
            folded.appendCodePoint(c);
          } else {
            folded.append(replacement);
          }
        });
    return folded.toString();
  }

  private static String decompose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD);
  }
}
