package io.parley.user.search;

import io.parley.user.text.Folding;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words by which a person is found, in folded form. */
public final class SearchTerms {

  /**
   * A term is stored under its first characters, so it and what is asked for have at least these.
   */
  public static final int MIN_CODE_POINTS = 2;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SearchTerms() {}

  /**
   * The terms of a person: the username as it is, and each word of the display name, both as it is
   * written and split at punctuation, so that {@code O'Brien-Smith} is found by {@code o'b}, {@code
   * brien} and {@code smith}.
   */
  public static Set<String> of(String username, String displayName) {
    Set<String> terms = new LinkedHashSet<>();
    terms.add(username);
    String folded = Folding.fold(displayName);
    Stream.concat(words(SPACE, folded), words(NOT_WORD, folded))
        .filter(SearchTerms::isLongEnough)
        .forEach(terms::add);
    return terms;
  }

  /** What a person typed, as terms of which every one must match. */
  public static List<String> ofQuery(String query) {
    return words(SPACE, Folding.fold(query)).toList();
  }

  /** Whether each term of a query is the beginning of one of a person's terms. */
  public static boolean match(List<String> query, Set<String> terms) {
    return query.stream().allMatch(part -> terms.stream().anyMatch(term -> term.startsWith(part)));
  }

  static boolean isLongEnough(String term) {
    return term.codePointCount(0, term.length()) >= MIN_CODE_POINTS;
  }

  /** The key under which a term is stored. */
  static String prefix(String term) {
    return term.substring(0, term.offsetByCodePoints(0, MIN_CODE_POINTS));
  }

  private static Stream<String> words(Pattern separator, String text) {
    return Arrays.stream(separator.split(text)).filter(word -> !word.isEmpty());
  }
}
