package io.parley.user.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

  @Test
  void capitalsMeanTheSame() {
    assertThat(Username.tryParse("Al.Ice_9-")).contains(new Username("al.ice_9-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ab",
        "123456789012345678901234567890123",
        "a b c",
        "älice",
        "\u212Aelvin",
        "abc\n"
      })
  void othersAreRefused(String name) {
    assertThat(Username.tryParse(name)).isEmpty();
  }
}
