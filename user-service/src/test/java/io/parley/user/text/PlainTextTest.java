package io.parley.user.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();

  private final Validator validator = FACTORY.getValidator();

  @AfterAll
  static void close() {
    FACTORY.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "李 明", "Zoë 👩‍👩‍👧", "مرحبا", "O'Brien-Smith", "  padded  ", "नमस्ते"})
  void namesOfTheWorldPass(String name) {
    assertThat(isValid(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "line\nbreak",
        "tab\t",
        "nul\0",
        "bell\u0007",
        "half a pair \ud800",
        "\u200b\u200d",
        "turned \u202e around",
        "\u2028"
      })
  void whatIsEmptyInvisibleOrBrokenDoesNot(String name) {
    assertThat(isValid(name)).isFalse();
  }

  @Test
  void lengthIsCountedInCodePoints() {
    assertThat(isValid("😀".repeat(16))).isTrue();
    assertThat(isValid("😀".repeat(17))).isFalse();
  }

  @Test
  void lengthIsCountedAfterComposition() {
    assertThat(isValid("e\u0301".repeat(16))).isTrue();
  }

  @Test
  void surroundingSpaceDoesNotCountUnlessTheTextIsVerbatim() {
    assertThat(isValid("   abcdefgh   ")).isTrue();
    assertThat(validator.validate(new Verbatim(" 234567 "))).isEmpty();
    assertThat(validator.validate(new Verbatim(" 2345678 "))).isNotEmpty();
  }

  @Test
  void anAbsentTextPasses() {
    assertThat(isValid(null)).isTrue();
  }

  private boolean isValid(@Nullable String text) {
    return validator.validate(new Name(text)).isEmpty();
  }

  record Name(@PlainText(min = 1, max = 16) @Nullable String text) {}

  record Verbatim(@PlainText(min = 8, max = 8, verbatim = true) String text) {}
}
