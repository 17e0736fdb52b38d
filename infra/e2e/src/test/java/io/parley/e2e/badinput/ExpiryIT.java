package io.parley.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.rest.AccessToken;
import io.parley.client.rest.ParleyApi;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.device.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Access tokens that live for seconds: what happens when they end. */
@Tag("quick")
class ExpiryIT {

  @RegisterExtension static final Stage STAGE = new Stage();

  // From the renewal to the end of the first token, and from there to the end of the second, some
  // six seconds each.
  private static final Duration LIFETIME = Duration.ofSeconds(13);
  private static final Duration RENEWED_BEFORE = Duration.ofSeconds(6);

  private Person person = STAGE.ana;

  @BeforeAll
  static void shortenLives() {
    TestCluster.shared()
        .restart(
            "user-service", Map.of("PARLEY_USER_ACCESSTOKENLIFETIME", LIFETIME.toSeconds() + "s"));
  }

  @AfterAll
  static void restoreLives() {
    TestCluster.shared().restart("user-service");
  }

  @Test
  void expiredTokenIsNotLetIn() {
    person = STAGE.ana.anotherSession();
    AccessToken token = person.login().tokens().access();
    awaitEndOf(token);
    try (Probe probe = STAGE.silent()) {
      probe.hello(token.value(), "late");
      Probe.Ending ending = probe.ending();

      assertThat(ending.errors()).containsExactly("token_expired");
      assertThat(ending.closed().code()).isEqualTo(4401);
    }
  }

  @Test
  void connectionEndsWithItsToken() {
    person = STAGE.ana.anotherSession();
    try (Probe probe = STAGE.silent()) {
      probe.hello(person.login().tokens().access().value(), "ending");
      Probe.Ending ending = probe.ending(LIFETIME.plusSeconds(15));

      assertThat(ending.errors()).containsExactly("token_expired");
      assertThat(ending.closed().code()).isEqualTo(4401);
    }
  }

  @Test
  void renewedTokenKeepsTheConnection() {
    person = STAGE.ana.anotherSession();
    AccessToken first = person.login().tokens().access();
    try (Probe probe = STAGE.silent()) {
      probe.hello(first.value(), "renewing");
      probe.await("welcome");
      awaitTime(first.expiresAt().minus(RENEWED_BEFORE));
      var newer = ParleyApi.at(STAGE.cluster().origin()).refresh(person.login().tokens().refresh());
      probe.say(Map.of("type", "token", "token", newer.access().value()));
      JsonNode renewed = probe.await("renewed");
      awaitEndOf(first);

      assertThat(Instant.parse(renewed.path("expiresAt").asString(""))).isAfter(first.expiresAt());
      assertThat(probe.errorsAfter(() -> {})).isEmpty();
    }
  }

  private static void awaitEndOf(AccessToken token) {
    awaitTime(token.expiresAt().plusMillis(500));
  }

  private static void awaitTime(Instant time) {
    await().atMost(LIFETIME.plusSeconds(15)).until(() -> Instant.now().isAfter(time));
  }
}
