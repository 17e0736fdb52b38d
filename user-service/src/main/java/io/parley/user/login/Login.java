package io.parley.user.login;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.UserId;
import io.parley.user.account.Account;
import io.parley.user.account.AccountStore;
import io.parley.user.account.NameIndexing;
import io.parley.user.account.Username;
import io.parley.user.metrics.UserMetric;
import io.parley.user.password.Password;
import io.parley.user.password.PasswordHash;
import io.parley.user.password.PasswordHasher;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Finds out whether somebody is who they say they are. A wrong password and an unknown name take
 * the same way, with the same reads and one hash each, so that nobody learns from an answer or its
 * delay which names exist.
 */
@Service
class Login {

  /** Whose password is read when there is no such name. */
  private static final UserId NOBODY = UserId.next();

  private final AccountStore accounts;
  private final PasswordHasher passwords;
  private final NameIndexing indexing;
  private final MeterRegistry meters;

  Login(
      AccountStore accounts,
      PasswordHasher passwords,
      NameIndexing indexing,
      MeterRegistry meters) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.indexing = indexing;
    this.meters = meters;
  }

  /** The account, if the password is right. */
  Optional<Account> authenticate(String username, Password password) {
    UserId id = Username.tryParse(username).flatMap(accounts::findId).orElse(NOBODY);
    Optional<PasswordHash> hash = accounts.findPassword(id);
    boolean right = passwords.verify(password, hash);
    UserMetric.LOGINS.count(meters, right ? "accepted" : "refused");
    Optional<Account> account = right ? accounts.find(id) : Optional.empty();
    account.ifPresent(indexing::ensure);
    return account;
  }
}
