package io.parley.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.local.layout.Refusal;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void wordsAndOptionsMayMix() {
    Arguments arguments =
        Arguments.parse("scale", "--port-offset", "100", "message-service", "3", "--fresh");
    assertThat(arguments.word(0, "command")).isEqualTo("scale");
    assertThat(arguments.word(1, "service")).isEqualTo("message-service");
    assertThat(arguments.wordAsNumber(2, "number")).isEqualTo(3);
    assertThat(arguments.number("--port-offset")).isEqualTo(100);
    assertThat(arguments.has("--fresh")).isTrue();
    assertThat(arguments.has("--throwaway")).isFalse();
  }

  @Test
  void absentNumberIsZero() {
    assertThat(Arguments.parse("up").number("--port-offset")).isZero();
  }

  @Test
  void mistakesAreSentences() {
    assertThatThrownBy(() -> Arguments.parse("up", "--frsh"))
        .isInstanceOf(Refusal.class)
        .hasMessage("There is no option '--frsh': see infra/local/README.md.");
    assertThatThrownBy(() -> Arguments.parse("up", "--port-offset"))
        .hasMessage("--port-offset needs a value.");
    assertThatThrownBy(() -> Arguments.parse("up", "--port-offset", "x").number("--port-offset"))
        .hasMessage("'x' is not a number: --port-offset needs one.");
    assertThatThrownBy(() -> Arguments.parse("restart").word(1, "process"))
        .hasMessage("Say which process: see infra/local/README.md.");
  }
}
