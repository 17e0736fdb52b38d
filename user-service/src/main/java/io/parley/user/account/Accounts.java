package io.parley.user.account;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds accounts for those who ask about people, and changes profiles. */
@Service
public class Accounts {

  /** Somebody who changes one profile in many places at once loses at some point. */
  private static final int MAX_ATTEMPTS = 5;

  private final AccountStore store;
  private final NameIndexing indexing;

  Accounts(AccountStore store, NameIndexing indexing) {
    this.store = store;
    this.indexing = indexing;
  }

  /** The account of that id, or {@code unknown_user}. */
  public Account get(UserId id) {
    return store.find(id).orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_USER));
  }

  /** The account whose id a client named, or {@code unknown_user}. */
  public Account get(String id) {
    return UserId.tryParse(id)
        .flatMap(store::find)
        .orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_USER));
  }

  /** The account with exactly this username. */
  public Optional<Account> findByUsername(String username) {
    return Username.tryParse(username).flatMap(store::findId).flatMap(store::find);
  }

  /** Those of the accounts that exist. */
  public Map<UserId, Account> findAll(List<UserId> ids) {
    return store.findAll(ids).stream().collect(Collectors.toMap(Account::id, Function.identity()));
  }

  /** Changes a profile, also when others change it at the same time. */
  public Account change(UserId id, UnaryOperator<Profile> change) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      Account before = get(id);
      Account after = before.with(change.apply(before.profile()));
      if (store.update(after)) {
        indexing.change(before, after);
        return after;
      }
    }
    throw new ProblemException(ErrorCode.OVERLOADED);
  }
}
