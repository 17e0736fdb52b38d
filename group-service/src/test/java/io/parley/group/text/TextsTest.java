package io.parley.group.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void whiteSpaceAroundATextIsNotKeptAndAccentsAreComposed() {
    assertThat(Texts.clean(" \u2003Zoe\u0308 \n")).isEqualTo("Zo\u00eb");
    assertThat(Texts.cleanOrNull(" \n ")).isNull();
    assertThat(Texts.cleanOrNull(null)).isNull();
  }

  @Test
  void onlySomeTextsHaveLines() {
    for (String text : new String[] {"a\nb", "a\r\nb", "a\tb"}) {
      assertThat(Texts.isWellFormed(text, true)).isTrue();
      assertThat(Texts.isWellFormed(text, false)).isFalse();
    }
    assertThat(Texts.isWellFormed("a\rb", true)).isFalse();
  }

  @Test
  void linesEndAndWordsAreApartInOneWay() {
    assertThat(Texts.clean("a\r\n\tb\r\n\r\nc\r\n")).isEqualTo("a\n b\n\nc");
  }

  @Test
  void whatCannotBeSeenOrTurnsTextAroundIsNoText() {
    for (String text : new String[] {"a\u0000", "a\u2028b", "\ud800", "a\u202eb", "\u0007"}) {
      assertThat(Texts.isWellFormed(text, true)).isFalse();
    }
    assertThat(Texts.isWellFormed("\uD83D\uDC69\u200D\uD83D\uDCBB", false)).isTrue();
    assertThat(Texts.isVisible("\u200b \u2060")).isFalse();
  }
}
