package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.user.http.Api.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class BlockIT {

  @Autowired Api api;

  @AfterEach
  void bringMessageServiceBack() {
    TestEnvironment.MESSAGE_SERVICE.server().start();
  }

  @Test
  void messageServiceKnowsOfABlockBeforeItIsAnswered() {
    User owner = api.newUser();
    User other = api.newUser();
    String path = "/api/v1/blocks/" + other.id();

    Answer blocked = api.put(path, owner.token(), null).expect(200);
    assertThat(blocked.text("user.id")).isEqualTo(other.id());
    // An attempt that was answered too late is repeated.
    assertThat(told(owner, other)).isNotEmpty();
    assertThat(api.get(path, owner.token()).expect(200).body()).isEqualTo(blocked.body());
    assertThat(api.get("/api/v1/blocks", owner.token()).expect(200).text("blocks.0.user.id"))
        .isEqualTo(other.id());

    int before = told(owner, other).size();
    api.delete(path, owner.token()).expect(204);
    assertThat(told(owner, other)).hasSizeGreaterThan(before);
    api.get(path, owner.token()).expectProblem(404, "not_found");
  }

  @Test
  void whileMessageServiceIsAwayABlockIsDurableAndToldLater() {
    User owner = api.newUser();
    User other = api.newUser();
    TestEnvironment.MESSAGE_SERVICE.server().stop();

    Instant start = Instant.now();
    api.put("/api/v1/blocks/" + other.id(), owner.token(), null).expect(200);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    api.get("/api/v1/blocks/" + other.id(), owner.token()).expect(200);

    TestEnvironment.MESSAGE_SERVICE.server().start();
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(told(owner, other)).isNotEmpty());
  }

  @Test
  void theListHasABound() {
    User owner = api.newUser();
    for (int i = 0; i < 3; i++) {
      api.put("/api/v1/blocks/" + api.newUser().id(), owner.token(), null).expect(200);
    }

    api.put("/api/v1/blocks/" + api.newUser().id(), owner.token(), null)
        .expectProblem(409, "too_many_blocks");
  }

  @Test
  void unknownUsersAndOneselfAreRefused() {
    User owner = api.newUser();

    api.put("/api/v1/blocks/" + UserId.next(), owner.token(), null)
        .expectProblem(404, "unknown_user");
    api.delete("/api/v1/blocks/nonsense", owner.token()).expectProblem(404, "unknown_user");
    api.put("/api/v1/blocks/" + owner.id(), owner.token(), null)
        .expectProblem(400, "invalid_field");
  }

  private static List<String> told(User owner, User other) {
    return TestEnvironment.MESSAGE_SERVICE.refreshed().stream()
        .filter((owner.id() + ">" + other.id())::equals)
        .toList();
  }
}
