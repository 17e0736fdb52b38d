package io.parley.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.user.password.PasswordHash;
import io.parley.user.search.InMemorySearchIndex;
import io.parley.user.search.SearchIndex.TermsChange;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private final InMemoryAccountStore store = new InMemoryAccountStore();
  private final InMemorySearchIndex index = new InMemorySearchIndex();
  private final Accounts accounts = new Accounts(store, new NameIndexing(store, index));

  @Test
  void aNewDisplayNameIsFoundAndTheOldOneIsNot() {
    UserId id = create("Old Name");

    accounts.change(id, profile -> named("New Name"));

    assertThat(index.find("new", 10)).containsExactly(id);
    assertThat(index.find("name", 10)).containsExactly(id);
    assertThat(index.find("old", 10)).isEmpty();
  }

  @Test
  void aChangeThatWasOvertakenIsMadeAgainOnTopOfTheOther() {
    UserId id = create("First");
    AtomicBoolean overtaken = new AtomicBoolean();

    Account changed =
        accounts.change(
            id,
            profile -> {
              if (overtaken.compareAndSet(false, true)) {
                accounts.change(id, other -> named("Second"));
              }
              return named(profile.displayName() + " again");
            });

    assertThat(changed.profile().displayName()).isEqualTo("Second again");
    assertThat(index.find("first", 10)).isEmpty();
    assertThat(index.find("second", 10)).containsExactly(id);
  }

  private UserId create(String displayName) {
    Account account = Account.create(new Username("somebody"), named(displayName), Instant.EPOCH);
    store.create(account, new PasswordHash("x"));
    index.apply(new TermsChange(account.id(), account.version(), account.searchTerms(), Set.of()));
    return account.id();
  }

  private static Profile named(String displayName) {
    return new Profile(displayName, null, null, null, null);
  }
}
