package io.parley.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.user.password.Password;
import io.parley.user.password.PasswordHasher;
import io.parley.user.password.PasswordProperties;
import io.parley.user.search.InMemorySearchIndex;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistrationTest {

  private static final Username NAME = new Username("alice");
  private static final Password PASSWORD = new Password("correct horse");
  private static final Profile PROFILE = new Profile("Alice", null, null, null, null);

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final InMemoryAccountStore accounts = new InMemoryAccountStore();
  private final InMemorySearchIndex index = new InMemorySearchIndex();
  private final NameIndexing indexing = new NameIndexing(accounts, index);
  private final PasswordHasher passwords =
      new PasswordHasher(new PasswordProperties(2, 10, Duration.ofSeconds(30)), meters);
  private final Registration registration =
      new Registration(accounts, passwords, indexing, Clock.systemUTC(), meters);

  @AfterEach
  void stop() {
    passwords.destroy();
  }

  @Test
  void aRegisteredAccountIsFoundByNameAndBySearch() {
    Account account = register();

    assertThat(accounts.findId(NAME)).contains(account.id());
    assertThat(index.find("ali", 10)).containsExactly(account.id());
    assertThat(accounts.find(account.id())).map(Account::isIndexed).contains(true);
  }

  @Test
  void aTakenNameLeavesNoAccountBehind() {
    register();

    assertThat(registration.register(NAME, PASSWORD, PROFILE))
        .isEqualTo(new RegistrationResult.UsernameTaken());
    assertThat(accounts.size()).isEqualTo(1);
  }

  @Test
  void aCrashBeforeTheClaimLeavesTheNameFree() {
    accounts.crashBeforeNextClaim();
    assertThatThrownBy(this::register).isInstanceOf(IllegalStateException.class);
    assertThat(accounts.findId(NAME)).isEmpty();

    Account account = register();
    assertThat(accounts.findId(NAME)).contains(account.id());
  }

  @Test
  void anIndexThatFailsIsMadeUpForLater() {
    index.fail(true);
    Account account = register();
    assertThat(index.find("ali", 10)).isEmpty();

    index.fail(false);
    indexing.ensure(accounts.find(account.id()).orElseThrow());
    assertThat(index.find("ali", 10)).containsExactly(account.id());
    assertThat(accounts.find(account.id())).map(Account::isIndexed).contains(true);
  }

  private Account register() {
    return switch (registration.register(NAME, PASSWORD, PROFILE)) {
      case RegistrationResult.Registered(var account) -> account;
      case RegistrationResult.UsernameTaken() -> throw new AssertionError("taken");
    };
  }
}
