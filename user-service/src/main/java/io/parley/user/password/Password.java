package io.parley.user.password;

import io.parley.user.text.Texts;

/**
 * A password as a person typed it, in Unicode's composed form, so that it does not matter on which
 * keyboard it was typed.
 */
public record Password(String value) {

  /** The fewest code points. */
  public static final int MIN = 8;

  /** The most code points; more would only make hashing a way to keep us busy. */
  public static final int MAX = 128;

  public Password {
    value = Texts.compose(value);
  }

  /** Says nothing, so that no password gets into a log. */
  @Override
  public String toString() {
    return "Password";
  }
}
