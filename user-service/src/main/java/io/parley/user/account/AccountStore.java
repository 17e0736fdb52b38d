package io.parley.user.account;

import io.parley.contracts.UserId;
import io.parley.user.password.PasswordHash;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps accounts and the usernames that lead to them. What a method has done when it returns is
 * durable.
 */
public interface AccountStore {

  /** Writes a new account; its username does not lead to it yet. */
  void create(Account account, PasswordHash password);

  /**
   * Gives a username to an account, if nobody has it. Of several that try at once, exactly one gets
   * it.
   *
   * @return whether the account has the username now
   */
  boolean claim(Username username, UserId id);

  /** Removes an account that did not get its username. */
  void discard(UserId id);

  /** Whose username this is. */
  Optional<UserId> findId(Username username);

  Optional<Account> find(UserId id);

  /** Those of the accounts that exist, in the order asked for. */
  List<Account> findAll(Collection<UserId> ids);

  /** Those of the ids that belong to accounts. */
  Set<UserId> existing(Collection<UserId> ids);

  Optional<PasswordHash> findPassword(UserId id);

  /**
   * Writes the next version of an account.
   *
   * @return whether it was written; not if the stored version is not the one before
   */
  boolean update(Account next);

  /** Notes that the search index has the terms of an account's version; never goes back. */
  void markIndexed(UserId id, int version);
}
