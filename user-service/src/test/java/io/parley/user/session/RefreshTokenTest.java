package io.parley.user.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {

  private final RefreshToken token =
      new RefreshToken(UserId.next(), LoginSessionId.next(), Secret.random(), Secret.random());

  @Test
  void theTextIsReadAsTheSameToken() {
    RefreshToken read = RefreshToken.tryParse(token.text()).orElseThrow();

    assertThat(read.text()).isEqualTo(token.text()).hasSize(128);
    assertThat(read.user()).isEqualTo(token.user());
    assertThat(read.secret().hash()).isEqualTo(token.secret().hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "!", "é"})
  void othersAreNone(String text) {
    assertThat(RefreshToken.tryParse(text)).isEmpty();
    assertThat(RefreshToken.tryParse((text + "!").repeat(128).substring(0, 128))).isEmpty();
  }

  @Test
  void onlyTheHolderOfASecretReadsItsSuccessor() {
    Secret successor = Secret.random();
    String concealed = token.secret().conceal(successor);

    assertThat(token.secret().reveal(concealed).hash()).isEqualTo(successor.hash());
    assertThat(token.family().reveal(concealed).hash()).isNotEqualTo(successor.hash());
  }

  @Test
  void nothingSecretIsPrinted() {
    assertThat(token.toString()).doesNotContain(token.text().substring(50, 60));
    assertThat(token.secret()).hasToString("Secret");
  }
}
