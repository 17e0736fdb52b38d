package io.parley.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.user.password.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of accounts does. */
abstract class AccountStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-21T10:15:30.123Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$x");

  abstract AccountStore store();

  @Test
  void whatWasCreatedIsFound() {
    Account account = account(new Profile("Zoë", "About", "Zoe", "Doe", "z@example.org"));
    store().create(account, HASH);

    assertThat(store().find(account.id())).contains(account);
    assertThat(store().findPassword(account.id())).contains(HASH);
  }

  @Test
  void absentPartsOfAProfileStayAbsent() {
    Account account = account(new Profile("Zoë", null, null, null, null));
    store().create(account, HASH);

    assertThat(store().find(account.id())).contains(account);
  }

  @Test
  void anAccountIsNotFoundByItsNameBeforeItHasClaimedIt() {
    Account account = created();
    assertThat(store().findId(account.username())).isEmpty();

    assertThat(store().claim(account.username(), account.id())).isTrue();
    assertThat(store().findId(account.username())).contains(account.id());
  }

  @Test
  void aNameIsClaimedOnce() {
    Account account = created();
    store().claim(account.username(), account.id());

    assertThat(store().claim(account.username(), UserId.next())).isFalse();
    assertThat(store().findId(account.username())).contains(account.id());
  }

  @Test
  void ofManyThatClaimANameAtOnceOneGetsIt() throws Exception {
    Username name = account(profile()).username();
    List<Callable<Boolean>> claims =
        IntStream.range(0, 16)
            .<Callable<Boolean>>mapToObj(_ -> () -> store().claim(name, UserId.next()))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> results = threads.invokeAll(claims);
      assertThat(results.stream().filter(Future::resultNow).count()).isEqualTo(1);
    }
  }

  @Test
  void discardedAccountsAreGone() {
    Account account = created();
    store().discard(account.id());

    assertThat(store().find(account.id())).isEmpty();
    assertThat(store().findPassword(account.id())).isEmpty();
    assertThat(store().existing(List.of(account.id()))).isEmpty();
  }

  @Test
  void manyAreFoundInTheOrderAskedForEachOnce() {
    Account first = created();
    Account second = created();
    List<UserId> ids = List.of(second.id(), UserId.next(), first.id(), second.id());

    assertThat(store().findAll(ids)).containsExactly(second, first);
    assertThat(store().existing(ids)).containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void moreThanAreReadAtOnceAreFound() {
    List<UserId> ids = IntStream.range(0, 150).mapToObj(_ -> created().id()).toList();

    assertThat(store().findAll(ids)).extracting(Account::id).containsExactlyElementsOf(ids);
  }

  @Test
  void anUpdateNeedsTheVersionBefore() {
    Account account = created();
    Account second = account.with(new Profile("Two", "new", null, null, null));
    Account alsoSecond = account.with(new Profile("Other", null, null, null, null));

    assertThat(store().update(second)).isTrue();
    assertThat(store().update(alsoSecond)).isFalse();
    assertThat(store().find(account.id())).contains(second);
  }

  @Test
  void anUpdateOfNothingMakesNothing() {
    assertThat(store().update(account(profile()).with(profile()))).isFalse();
  }

  @Test
  void theIndexedVersionNeverGoesBack() {
    Account account = created();
    store().update(account.with(profile()));
    store().markIndexed(account.id(), 2);
    store().markIndexed(account.id(), 1);

    assertThat(store().find(account.id())).map(Account::isIndexed).contains(true);
  }

  private Account created() {
    Account account = account(profile());
    store().create(account, HASH);
    return account;
  }

  private static Account account(Profile profile) {
    return Account.create(new Username(UserId.next().toString()), profile, NOW);
  }

  private static Profile profile() {
    return new Profile("Somebody", null, null, null, null);
  }
}
