package io.parley.user.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.parley.contracts.UserId;
import io.parley.user.account.AccountExamples;
import io.parley.user.account.InMemoryAccountStore;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfiguredAdminsTest {

  private final InMemoryAccountStore accounts = new InMemoryAccountStore();

  @Test
  void whoseNameIsConfiguredIsAnAdmin() {
    UserId alice = AccountExamples.register(accounts, "alice");
    UserId bob = AccountExamples.register(accounts, "bob");
    ConfiguredAdmins admins = admins("Alice", "carol");

    assertThat(admins.include(alice)).isTrue();
    assertThat(admins.include(bob)).isFalse();
    assertThat(admins.include(UserId.next())).isFalse();
  }

  @Test
  void withoutConfigurationNobodyIs() {
    assertThat(admins().include(AccountExamples.register(accounts, "alice"))).isFalse();
  }

  @Test
  void whatCannotBeAUsernameStopsTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> admins("not a name"))
        .withMessageContaining("parley.user.admins")
        .withMessageContaining("not a name");
  }

  private ConfiguredAdmins admins(String... names) {
    return new ConfiguredAdmins(accounts, new AdminProperties(List.of(names)));
  }
}
