package io.parley.user.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.user.search.SearchIndex.TermsChange;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every search index does. */
abstract class SearchIndexContract {

  /** Keeps tests apart that share a table. */
  private final String tag = UserId.next().toString().substring(10);

  private final UserId user = UserId.next();

  abstract SearchIndex index();

  @Test
  void aTermIsFoundByItsBeginning() {
    index().apply(change(1, Set.of(term("anna")), Set.of()));

    assertThat(index().find(term("ann"), 10)).containsExactly(user);
    assertThat(index().find(term("anna"), 10)).containsExactly(user);
    assertThat(index().find(term("annab"), 10)).isEmpty();
    assertThat(index().find("z", 10)).isEmpty();
  }

  @Test
  void droppedTermsAreNotFound() {
    index().apply(change(1, Set.of(term("anna"), term("smith")), Set.of()));
    index().apply(change(2, Set.of(term("anna"), term("jones")), Set.of(term("smith"))));

    assertThat(index().find(term("smith"), 10)).isEmpty();
    assertThat(index().find(term("jones"), 10)).containsExactly(user);
  }

  @Test
  void changesThatOvertakeEachOtherEndAsIfTheyHadNot() {
    index().apply(change(3, Set.of(term("smith")), Set.of(term("jones"))));
    index().apply(change(2, Set.of(term("jones")), Set.of(term("smith"))));
    index().apply(change(1, Set.of(term("smith")), Set.of()));

    assertThat(index().find(term("smith"), 10)).containsExactly(user);
    assertThat(index().find(term("jones"), 10)).isEmpty();
  }

  @Test
  void aUserIsFoundOnceAndInTheOrderOfTerms() {
    UserId other = UserId.next();
    index().apply(change(1, Set.of(term("bea"), term("beatrice")), Set.of()));
    index().apply(new TermsChange(other, 1, Set.of(term("be")), Set.of()));

    assertThat(index().find(term("be"), 10)).containsExactly(other, user);
  }

  private TermsChange change(int version, Set<String> terms, Set<String> dropped) {
    return new TermsChange(user, version, terms, dropped);
  }

  private String term(String word) {
    return tag + word;
  }
}
