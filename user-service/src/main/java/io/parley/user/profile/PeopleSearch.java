package io.parley.user.profile;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.UserId;
import io.parley.user.account.Account;
import io.parley.user.account.Accounts;
import io.parley.user.search.SearchIndex;
import io.parley.user.search.SearchTerms;
import io.parley.user.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Finds people by what a person typed. The longest word is looked up in the index; whether the
 * others fit, and whether the index is right, is seen from the accounts.
 */
@Service
class PeopleSearch {

  /** How many entries of the index one search looks at. */
  private static final int MAX_CANDIDATES = 400;

  /** How many accounts are read at once. */
  private static final int PAGE = 50;

  private final SearchIndex index;
  private final Accounts accounts;

  PeopleSearch(SearchIndex index, Accounts accounts) {
    this.index = index;
    this.accounts = accounts;
  }

  List<Account> find(String query, int limit) {
    List<String> parts = SearchTerms.ofQuery(query);
    String longest = parts.stream().max(Comparator.comparing(String::length)).orElse("");
    if (Texts.codePoints(longest) < SearchTerms.MIN_CODE_POINTS) {
      throw ProblemException.invalidField(
          "query", "query must have a word of 2 characters or more.");
    }
    List<UserId> candidates = index.find(longest, MAX_CANDIDATES);
    List<Account> found = new ArrayList<>();
    for (int from = 0; from < candidates.size() && found.size() < limit; from += PAGE) {
      List<UserId> page = candidates.subList(from, Math.min(from + PAGE, candidates.size()));
      Map<UserId, Account> known = accounts.findAll(page);
      page.stream()
          .filter(known::containsKey)
          .map(known::get)
          .filter(account -> SearchTerms.match(parts, account.searchTerms()))
          .forEach(found::add);
    }
    return found.stream().limit(limit).toList();
  }
}
