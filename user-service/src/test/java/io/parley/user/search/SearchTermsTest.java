package io.parley.user.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermsTest {

  private final Set<String> terms = SearchTerms.of("mary.ob", "Mary Ann O'Brien-Smith");

  @Test
  void wordsAreTermsAsWrittenAndSplitAtPunctuation() {
    assertThat(terms)
        .containsExactlyInAnyOrder("mary.ob", "mary", "ann", "o'brien-smith", "brien", "smith");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ma", "MARY.O", "brien", "o'br", "smi mary", "ánn smith"})
  void beginningsMatch(String query) {
    assertThat(SearchTerms.match(SearchTerms.ofQuery(query), terms)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ary", "mary jones", "ob"})
  void othersDoNot(String query) {
    assertThat(SearchTerms.match(SearchTerms.ofQuery(query), terms)).isFalse();
  }

  @Test
  void aNameOfOneCharacterIsNoTerm() {
    assertThat(SearchTerms.of("xyz", "Q 𝄞𝄞")).containsExactlyInAnyOrder("xyz", "𝄞𝄞");
  }
}
