package io.parley.user.search;

import io.parley.contracts.UserId;
import java.util.List;
import java.util.Set;

/**
 * Which terms lead to which users. It may hold entries that are not true any more, never the other
 * way round for long: who reads it compares what is found with the account.
 */
public interface SearchIndex {

  /**
   * Makes a change of somebody's terms. Changes of one user may be repeated and may arrive in any
   * order: the one with the higher version wins.
   */
  void apply(TermsChange change);

  /** Users with a term that begins with the given one, each once, in the order of their terms. */
  List<UserId> find(String term, int limit);

  /**
   * A user's terms from a version of the account on.
   *
   * @param version the version of the account
   * @param terms all terms from then on
   * @param dropped terms of the version before that are not among them
   */
  record TermsChange(UserId user, int version, Set<String> terms, Set<String> dropped) {}
}
