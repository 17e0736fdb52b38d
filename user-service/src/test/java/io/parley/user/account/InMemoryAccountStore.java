package io.parley.user.account;

import io.parley.contracts.UserId;
import io.parley.user.password.PasswordHash;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Accounts for tests that need no Cassandra; a crash before the next claim can be staged. */
public final class InMemoryAccountStore implements AccountStore {

  private final Map<UserId, Account> accounts = new HashMap<>();
  private final Map<UserId, PasswordHash> passwords = new HashMap<>();
  private final Map<Username, UserId> usernames = new HashMap<>();
  private boolean crashing;

  /** Makes the next claim fail before it has done anything. */
  void crashBeforeNextClaim() {
    crashing = true;
  }

  /** How many accounts there are, with those to which nothing leads. */
  int size() {
    return accounts.size();
  }

  @Override
  public synchronized void create(Account account, PasswordHash password) {
    accounts.put(account.id(), account);
    passwords.put(account.id(), password);
  }

  @Override
  public synchronized boolean claim(Username username, UserId id) {
    if (crashing) {
      crashing = false;
      throw new IllegalStateException("the process was told to crash");
    }
    UserId owner = usernames.putIfAbsent(username, id);
    return owner == null || owner.equals(id);
  }

  @Override
  public synchronized void discard(UserId id) {
    accounts.remove(id);
    passwords.remove(id);
  }

  @Override
  public synchronized Optional<UserId> findId(Username username) {
    return Optional.ofNullable(usernames.get(username));
  }

  @Override
  public synchronized Optional<Account> find(UserId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public synchronized List<Account> findAll(Collection<UserId> ids) {
    return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
  }

  @Override
  public synchronized Set<UserId> existing(Collection<UserId> ids) {
    return ids.stream().filter(accounts::containsKey).collect(Collectors.toSet());
  }

  @Override
  public synchronized Optional<PasswordHash> findPassword(UserId id) {
    return Optional.ofNullable(passwords.get(id));
  }

  @Override
  public synchronized boolean update(Account next) {
    Account stored = accounts.get(next.id());
    if (stored == null || stored.version() != next.version() - 1) {
      return false;
    }
    accounts.put(next.id(), indexed(next, stored.indexedVersion()));
    return true;
  }

  @Override
  public synchronized void markIndexed(UserId id, int version) {
    accounts.computeIfPresent(
        id, (_, account) -> indexed(account, Math.max(account.indexedVersion(), version)));
  }

  private static Account indexed(Account account, int indexedVersion) {
    return new Account(
        account.id(),
        account.username(),
        account.profile(),
        account.createdAt(),
        account.version(),
        indexedVersion);
  }
}
