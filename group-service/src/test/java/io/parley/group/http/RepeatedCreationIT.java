package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.group.http.Api.User;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups and rooms that are made again because no answer came. */
@GroupServiceTest
class RepeatedCreationIT {

  @Autowired Api api;

  private final User anna = User.next();
  private final String key = UUID.randomUUID().toString();

  @Test
  void repetitionMakesNoSecondGroup() {
    String first = make(anna, "/api/v1/groups", key, group("One")).expect(201).text("group.id");
    Answer again = make(anna, "/api/v1/groups", key, group("Two")).expect(201);

    assertThat(again.text("group.id")).isEqualTo(first);
    assertThat(again.text("group.title")).isEqualTo("One");
    assertThat(again.text("group.role")).isEqualTo("owner");
    assertThat(TestEnvironment.LOG.types(first)).containsExactly("created");
  }

  @Test
  void otherKeysAndOtherUsersMakeOtherGroups() {
    List<String> ids =
        Stream.of(
                make(anna, "/api/v1/groups", key, group("G")),
                make(anna, "/api/v1/groups", "another", group("G")),
                make(User.next(), "/api/v1/groups", key, group("G")))
            .map(answer -> answer.expect(201).text("group.id"))
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void repetitionsAtTheSameTimeMakeOneGroup() {
    List<CompletableFuture<Answer>> answers =
        IntStream.range(0, 8)
            .mapToObj(_ ->
                CompletableFuture.supplyAsync(() -> make(anna, "/api/v1/groups", key, group("G"))))
            .toList();

    assertThat(answers)
        .extracting(answer -> answer.join().expect(201).text("group.id"))
        .containsOnly(answers.getFirst().join().text("group.id"));
    assertThat(api.get(anna, "/api/v1/groups").json().at("/groups")).hasSize(1);
  }

  @Test
  void whoHasLeftDoesNotSeeTheGroupAgain() {
    User ben = User.next();
    String body = "{\"title\":\"G\",\"members\":[\"%s\"]}".formatted(ben);
    String id = make(anna, "/api/v1/groups", key, body).expect(201).text("group.id");
    api.post(anna, "/api/v1/groups/" + id + "/leave", null).expect(204);

    make(anna, "/api/v1/groups", key, body).expectProblem(403, "not_a_member");
  }

  @Test
  void roomIsMadeOnce() {
    User admin = User.admin();
    String body = "{\"title\":\"R\",\"category\":\"Repeated\"}";
    String first = make(admin, "/api/v1/rooms", key, body).expect(201).text("group.id");

    assertThat(make(admin, "/api/v1/rooms", key, body).expect(201).text("group.id"))
        .isEqualTo(first);
    assertThat(make(admin, "/api/v1/groups", key, group("G")).expect(201).text("group.id"))
        .isNotEqualTo(first);
  }

  @Test
  void keyThatIsNoneIsRefused() {
    make(anna, "/api/v1/groups", "k".repeat(65), group("G")).expectProblem(400, "invalid_field");
    make(User.admin(), "/api/v1/rooms", "a b", "{\"title\":\"R\",\"category\":\"C\"}")
        .expectProblem(400, "invalid_field");
  }

  private Answer make(User caller, String path, String idempotencyKey, String body) {
    return api.send(
        HttpRequest.newBuilder(api.uri(path))
            .header("Authorization", "Bearer " + caller.token())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String group(String title) {
    return "{\"title\":\"%s\"}".formatted(title);
  }
}
