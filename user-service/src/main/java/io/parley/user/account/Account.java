package io.parley.user.account;

import io.parley.contracts.UserId;
import io.parley.user.search.SearchTerms;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody's account.
 *
 * @param version grows with each change
 * @param indexedVersion the version whose terms the search index has; behind {@code version} while
 *     a change is on its way to the index, or after a crash on that way
 */
public record Account(
    UserId id,
    Username username,
    Profile profile,
    Instant createdAt,
    int version,
    int indexedVersion) {

  static final int NOT_INDEXED = 0;

  private static final int FIRST_VERSION = 1;

  /** A new account, which nobody can find yet. */
  static Account create(Username username, Profile profile, Instant now) {
    return new Account(UserId.next(), username, profile, now, FIRST_VERSION, NOT_INDEXED);
  }

  /** The next version, with another profile. */
  Account with(Profile changed) {
    return new Account(id, username, changed, createdAt, version + 1, indexedVersion);
  }

  boolean isIndexed() {
    return indexedVersion == version;
  }

  /** The words by which the search finds the owner. */
  public Set<String> searchTerms() {
    return SearchTerms.of(username.value(), profile.displayName());
  }
}
