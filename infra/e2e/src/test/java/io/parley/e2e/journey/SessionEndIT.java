package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.connection.ConnectionState;
import io.parley.e2e.device.Person;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions are refreshed and end. */
@Tag("quick")
class SessionEndIT {

  @RegisterExtension static final World WORLD = new World();

  private final Person ana = WORLD.person("ana");

  @Test
  void loggingOutEndsTheClient() {
    Person session = ana.anotherSession();
    try (Phone phone = WORLD.phone(session, "leaving")) {
      WORLD.api().logOut(session.token());

      await()
          .atMost(Duration.ofSeconds(5))
          .until(() -> !(phone.state() instanceof ConnectionState.Online));
      await().until(() -> phone.state() instanceof ConnectionState.Ended);
    }
  }

  @Test
  void refreshedTokenOpensTheSameSession() {
    Person session = ana.anotherSession();
    var newer = WORLD.api().refresh(session.login().tokens().refresh());

    assertThat(newer.access().expiresAt())
        .isAfterOrEqualTo(session.login().tokens().access().expiresAt());
    assertThat(WORLD.api().find(newer.access(), ana.username())).isPresent();
  }

  @Test
  void lostAnswerToARefreshDoesNotEndTheSession() {
    Person session = ana.anotherSession();
    WORLD.api().refresh(session.login().tokens().refresh());
    var again = WORLD.api().refresh(session.login().tokens().refresh());

    assertThat(WORLD.api().find(again.access(), ana.username())).isPresent();
  }
}
