package io.parley.user.account;

import io.parley.contracts.UserId;
import io.parley.user.password.PasswordHash;
import io.parley.user.store.TestCassandra;
import java.time.Instant;

/** Accounts for tests of other features. */
public final class AccountExamples {

  private AccountExamples() {}

  /** An account in the tests' Cassandra. */
  public static UserId inCassandra() {
    return register(new CassandraAccountStore(TestCassandra.session()), "u." + UserId.next());
  }

  /** Puts an account into a store. */
  public static UserId register(AccountStore store, String name) {
    Profile profile = new Profile(name, null, null, null, null);
    Account account = Account.create(new Username(name), profile, Instant.EPOCH);
    store.create(account, new PasswordHash("none"));
    store.claim(account.username(), account.id());
    return account.id();
  }
}
