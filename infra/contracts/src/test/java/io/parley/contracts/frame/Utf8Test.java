package io.parley.contracts.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "é", "漢字", "😀 and 😀", "\u0000\u007f\u0080\u07ff\u0800"})
  void lengthIsThatOfTheBytes(String text) {
    assertThat(Utf8.length(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    assertThat(Utf8.isWellFormed(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "a\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00"})
  void halfASurrogatePairIsNotWellFormed(String text) {
    assertThat(Utf8.isWellFormed(text)).isFalse();
  }
}
