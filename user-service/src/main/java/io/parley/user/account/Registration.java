package io.parley.user.account;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.user.metrics.UserMetric;
import io.parley.user.password.Password;
import io.parley.user.password.PasswordHash;
import io.parley.user.password.PasswordHasher;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/**
 * Makes accounts. The account is written first and then its username is made to lead to it, in one
 * LWT. Whatever ends the process in between, a username never leads to nothing: it is free, or it
 * leads to an account. What may remain is an account to which nothing leads.
 */
@Service
class Registration {

  private final AccountStore accounts;
  private final PasswordHasher passwords;
  private final NameIndexing indexing;
  private final Clock clock;
  private final MeterRegistry meters;

  Registration(
      AccountStore accounts,
      PasswordHasher passwords,
      NameIndexing indexing,
      Clock clock,
      MeterRegistry meters) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.indexing = indexing;
    this.clock = clock;
    this.meters = meters;
  }

  RegistrationResult register(Username username, Password password, Profile profile) {
    RegistrationResult result = attempt(username, password, profile);
    UserMetric.REGISTRATIONS.count(
        meters,
        switch (result) {
          case RegistrationResult.Registered _ -> "registered";
          case RegistrationResult.UsernameTaken _ -> "taken";
        });
    return result;
  }

  private RegistrationResult attempt(Username username, Password password, Profile profile) {
    if (accounts.findId(username).isPresent()) {
      return new RegistrationResult.UsernameTaken();
    }
    PasswordHash hash = passwords.hash(password);
    Account account =
        Account.create(username, profile, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    accounts.create(account, hash);
    if (!accounts.claim(username, account.id())) {
      accounts.discard(account.id());
      return new RegistrationResult.UsernameTaken();
    }
    indexing.ensure(account);
    return new RegistrationResult.Registered(account);
  }
}
