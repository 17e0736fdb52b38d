package io.parley.user.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Ärger, arger",
    "ÉLODIE, elodie",
    "Łukasz, lukasz",
    "Ørsted, orsted",
    "Straße, strasse",
    "ŒUVRE, oeuvre",
    "İstanbul, istanbul",
    "Ｆｕｌｌ, full",
    "Νίκος, νικος",
    "李明, 李明"
  })
  void caseAndAccentsDoNotMatter(String name, String folded) {
    assertThat(Folding.fold(name)).isEqualTo(folded);
    assertThat(Folding.fold(folded)).isEqualTo(folded);
  }
}
