package io.parley.lastseen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.lastseen.it.RunningService.Answer;
import io.parley.lastseen.support.TestRedis;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The service as clients see it. */
class RestIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static FakeManager manager;
  private static FakeUsers users;
  private static RunningService service;

  private final String ann = UserId.next().toString();
  private final String ben = UserId.next().toString();

  @BeforeAll
  static void start() {
    try (TestRedis redis = new TestRedis(RunningService.DATABASE)) {
      redis.lose();
    }
    manager = new FakeManager();
    users = new FakeUsers();
    service = RunningService.start(manager, users);
  }

  @AfterAll
  static void stop() {
    service.close();
    users.close();
    manager.close();
  }

  @Test
  void severalAreAnsweredInTheOrderAskedForAndEachOnce() {
    String nobody = UserId.next().toString();
    manager.comes(ann);
    await().atMost(PATIENCE).until(() -> manager.done() == manager.recorded());
    Answer answer = service.get(ben, "?users=" + String.join(",", nobody, ann, nobody));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().at("/presences")).hasSize(2);
    assertThat(answer.body().at("/presences/0/user").asString()).isEqualTo(nobody);
    assertThat(answer.body().at("/presences/0/online").asBoolean()).isFalse();
    assertThat(answer.body().at("/presences/0").has("lastSeen")).isFalse();
    assertThat(answer.body().at("/presences/1/online").asBoolean()).isTrue();
    assertThat(answer.body().at("/presences/1").has("lastSeen")).isFalse();
  }

  @Test
  void everybodyMayKnowHowManyAreOnline() {
    int before = service.get(ben, "/count").body().path("online").asInt();
    manager.comes(ann);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(service.get(ben, "/count").body().path("online").asInt())
                .isEqualTo(before + 1));
  }

  @Test
  void whoIsHiddenLooksLikeWhoWasNeverThere() {
    manager.comes(ann);
    manager.goes(ann);
    await().atMost(PATIENCE).until(() -> manager.done() == manager.recorded());
    await().atMost(PATIENCE).until(() -> service.get(ben, "/" + ann).body().has("lastSeen"));
    String cat = UserId.next().toString();
    users.nobody(cat);
    assertThat(service.get(cat, "/" + ann).body().has("lastSeen")).isFalse();
    assertThat(service.get(cat, "/" + ann).body().path("online").asBoolean()).isFalse();
  }

  @Test
  void theInterfaceIsDescribed() {
    JsonNode document = service.document();
    assertThat(document.at("/paths")).hasSize(3);
    assertThat(
            document.at("/paths/~1api~1v1~1presence~1{user}/get/responses/default").isMissingNode())
        .isFalse();
    assertThat(document.at("/paths/~1api~1v1~1presence~1count/get").has("parameters")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "/nonsense, 400, invalid_field",
    "?users=nonsense, 400, invalid_field",
    "?users=, 400, invalid_field",
    "'', 400, missing_field",
    "/x/y, 404, not_found"
  })
  void whatIsWrongIsExplained(String path, int status, String code) {
    Answer answer = service.get(ben, path);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.text("code")).isEqualTo(code);
  }

  @Test
  void aHundredAreAnsweredAndMoreAreRefused() {
    List<String> many = Collections.nCopies(101, ann);
    assertThat(service.get(ben, "?users=" + String.join(",", many.subList(0, 100))).status())
        .isEqualTo(200);
    Answer refused = service.get(ben, "?users=" + String.join(",", many));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("field")).isEqualTo("users");
  }
}
