package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.user.http.Api.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@UserServiceTest
class SessionsIT {

  @Autowired Api api;

  @AfterEach
  void bringManagerBack() {
    TestEnvironment.MANAGER.server().start();
  }

  @Test
  void sessionsAreListedAndTheCurrentOneIsMarked() {
    User first = api.newUser();
    User second = api.again(first.name());

    JsonNode sessions = api.get("/api/v1/sessions", second.token()).expect(200).json();
    assertThat(sessions.at("/sessions/0/id").stringValue()).isEqualTo(first.session());
    assertThat(sessions.at("/sessions/0/current").booleanValue()).isFalse();
    assertThat(sessions.at("/sessions/1/id").stringValue()).isEqualTo(second.session());
    assertThat(sessions.at("/sessions/1/current").booleanValue()).isTrue();
  }

  @Test
  void loggingOutEndsTheSessionAndItsConnections() {
    User user = api.newUser();
    api.delete("/api/v1/sessions/current", user.token()).expect(204);

    assertThat(TestEnvironment.MANAGER.revoked()).contains(user.session());
    api.get("/api/v1/sessions/current", user.token()).expectProblem(401, "token_revoked");
    api.get("/api/v1/sessions", user.token()).expectProblem(401, "token_revoked");
    api.delete("/api/v1/sessions/current", user.token()).expectProblem(401, "token_revoked");
    api.refresh(user.refreshToken()).expectProblem(401, "refresh_token_invalid");
  }

  @Test
  void anEndedSessionCannotEndOthersWithATokenThatIsStillValid() {
    User thief = api.newUser();
    User owner = api.again(thief.name());
    api.delete("/api/v1/sessions/" + thief.session(), owner.token()).expect(204);

    api.delete("/api/v1/sessions", thief.token()).expectProblem(401, "token_revoked");
    api.delete("/api/v1/sessions/" + owner.session(), thief.token())
        .expectProblem(401, "token_revoked");
    api.get("/api/v1/sessions/current", owner.token()).expect(200);
  }

  @Test
  void oneOfSeveralIsEnded() {
    User first = api.newUser();
    User second = api.again(first.name());
    api.delete("/api/v1/sessions/" + first.session(), second.token()).expect(204);

    assertThat(TestEnvironment.MANAGER.revoked())
        .contains(first.session())
        .doesNotContain(second.session());
    api.get("/api/v1/sessions/current", first.token()).expectProblem(401, "token_revoked");
    api.get("/api/v1/sessions/current", second.token()).expect(200);
  }

  @Test
  void allOthersAreEnded() {
    User first = api.newUser();
    User second = api.again(first.name());
    User third = api.again(first.name());
    api.delete("/api/v1/sessions", second.token()).expect(204);

    assertThat(TestEnvironment.MANAGER.revoked()).contains(first.session(), third.session());
    api.get("/api/v1/sessions/current", second.token()).expect(200);
    api.refresh(first.refreshToken()).expectProblem(401, "refresh_token_invalid");
    api.refresh(third.refreshToken()).expectProblem(401, "refresh_token_invalid");
  }

  @Test
  void sessionsOfOthersAndThoseThatAreNoneAreUnknown() {
    User user = api.newUser();
    User other = api.newUser();

    for (String id : List.of(other.session(), "nonsense", user.id())) {
      api.delete("/api/v1/sessions/" + id, user.token()).expectProblem(404, "unknown_session");
    }
    api.get("/api/v1/sessions/current", other.token()).expect(200);
  }

  @Test
  void theSessionUsedLongestAgoMakesRoom() {
    User first = api.newUser();
    List<User> more = IntStream.range(0, 5).mapToObj(_ -> api.again(first.name())).toList();

    api.get("/api/v1/sessions/current", first.token()).expectProblem(401, "token_revoked");
    api.get("/api/v1/sessions/current", more.getFirst().token()).expect(200);
    assertThat(TestEnvironment.MANAGER.revoked()).contains(first.session());
  }

  @Test
  void whileTheManagerIsAwayLoggingOutWorksAndConnectionsAreClosedLater() {
    User user = api.newUser();
    TestEnvironment.MANAGER.server().stop();

    Instant start = Instant.now();
    api.delete("/api/v1/sessions/current", user.token()).expect(204);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    api.refresh(user.refreshToken()).expectProblem(401, "refresh_token_invalid");

    TestEnvironment.MANAGER.server().start();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () -> assertThat(TestEnvironment.MANAGER.revoked()).contains(user.session()));
  }
}
