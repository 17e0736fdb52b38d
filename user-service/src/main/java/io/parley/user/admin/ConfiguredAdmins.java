package io.parley.user.admin;

import io.parley.contracts.UserId;
import io.parley.user.account.AccountStore;
import io.parley.user.account.Username;
import io.parley.user.token.Admins;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The admins that the configuration names. Costs one read per token, and none without admins. */
@Component
final class ConfiguredAdmins implements Admins {

  private final AccountStore accounts;
  private final Set<Username> names;

  ConfiguredAdmins(AccountStore accounts, AdminProperties properties) {
    this.accounts = accounts;
    this.names = properties.usernames();
  }

  @Override
  public boolean include(UserId user) {
    return !names.isEmpty()
        && accounts.find(user).filter(account -> names.contains(account.username())).isPresent();
  }
}
