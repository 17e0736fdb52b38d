package io.parley.chassis.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String NEW =
      Base64.getEncoder()
          .encodeToString("x".repeat(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII));

  @Test
  void tokenOfOneServiceIsAcceptedByAnother() {
    assertThat(at(NOW, OLD).accepts(at(NOW, OLD).token())).isTrue();
  }

  @Test
  void tokenExpires() {
    String token = at(NOW, OLD).token();

    assertThat(at(NOW.plusSeconds(61), OLD).accepts(token)).isFalse();
  }

  @Test
  void tokenOfAnotherSecretIsRefused() {
    assertThat(at(NOW, NEW).accepts(at(NOW, OLD).token())).isFalse();
  }

  @Test
  void duringAChangeOfSecretsBothAreAccepted() {
    ServiceTokens changing = at(NOW, NEW, OLD);

    assertThat(changing.accepts(at(NOW, OLD).token())).isTrue();
    assertThat(changing.accepts(at(NOW, NEW).token())).isTrue();
    assertThat(at(NOW, NEW).accepts(changing.token())).isTrue();
  }

  @Test
  void garbageIsRefused() {
    assertThat(at(NOW, OLD).accepts("garbage")).isFalse();
  }

  @Test
  void missingOrShortSecretStopsStartUp() {
    assertThatThrownBy(() -> at(NOW)).hasMessageContaining("parley.service-tokens.secret");
    assertThatThrownBy(() -> at(NOW, "c2hvcnQ=")).hasMessageContaining("fewer than 32 bytes");
    assertThatThrownBy(() -> at(NOW, "?")).hasMessageContaining("not base64");
  }

  private static ServiceTokens at(Instant now, String... secrets) {
    return new ServiceTokens(
        "test",
        new ServiceTokenProperties(List.of(secrets), Duration.ofSeconds(60)),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
