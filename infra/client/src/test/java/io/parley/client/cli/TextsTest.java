package io.parley.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void aMessageCannotSteerTheTerminal() {
    assertThat(Texts.printable("a\u001b[2Jb\rc\u0007")).isEqualTo("a�[2Jb�c�");
    assertThat(Texts.printable("tab\tand\nnext")).isEqualTo("tab\tand\n    next");
  }

  @Test
  void previewsAreOneLineAndKeepCharactersWhole() {
    assertThat(Texts.preview("short")).isEqualTo("short");
    assertThat(Texts.preview("two\nlines")).isEqualTo("two lines");
    assertThat(Texts.preview("😀".repeat(50))).isEqualTo("😀".repeat(39) + "…");
  }
}
