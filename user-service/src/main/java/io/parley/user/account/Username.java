package io.parley.user.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name by which a person logs in and is found: 3 to 32 of {@code a-z 0-9 . _ -}. Capital
 * letters are accepted and mean the same as small ones.
 */
public record Username(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{3,32}");

  /** What people may write, before capitals are made small. */
  static final String INPUT_FORM = "[A-Za-z0-9._-]{3,32}";

  private static final Pattern INPUT = Pattern.compile(INPUT_FORM);

  public Username {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a username is 3 to 32 of a-z 0-9 . _ -");
    }
  }

  /** Reads what a person wrote; empty if it cannot be a username. */
  public static Optional<Username> tryParse(String text) {
    return INPUT.matcher(text).matches()
        ? Optional.of(new Username(text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
