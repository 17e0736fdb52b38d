package io.parley.user.account;

import io.parley.user.search.SearchIndex;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the search index in step with accounts. A change that a crash or a failure kept from the
 * index is made up for at the next log-in.
 */
@Component
public final class NameIndexing {

  private static final Logger log = LoggerFactory.getLogger(NameIndexing.class);

  private final AccountStore accounts;
  private final SearchIndex index;

  NameIndexing(AccountStore accounts, SearchIndex index) {
    this.accounts = accounts;
    this.index = index;
  }

  /** Enters an account's terms if the index does not have them; tries once and does not fail. */
  public void ensure(Account account) {
    if (!account.isIndexed()) {
      apply(account, Set.of());
    }
  }

  /** Enters the terms of a new version of an account and removes those that it has no more. */
  void change(Account before, Account after) {
    Set<String> dropped = new HashSet<>(before.searchTerms());
    dropped.removeAll(after.searchTerms());
    apply(after, dropped);
  }

  private void apply(Account account, Set<String> dropped) {
    try {
      index.apply(
          new SearchIndex.TermsChange(
              account.id(), account.version(), account.searchTerms(), dropped));
      accounts.markIndexed(account.id(), account.version());
    } catch (RuntimeException e) {
      log.warn(
          "account {} is not in the search index yet; its next log-in repairs it", account.id(), e);
    }
  }
}
