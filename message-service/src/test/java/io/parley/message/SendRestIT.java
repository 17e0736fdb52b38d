package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Event;
import io.parley.message.fanout.KafkaSwitch;
import io.parley.message.group.Changes;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sending over REST, to groups and to users, whichever instance owns what. */
class SendRestIT extends GroupRestTestBase {

  private final ConversationId direct = ConversationId.direct(anna, ben);

  @Test
  void messageIsSentOnceHoweverOftenItIsAskedFor() {
    change(Changes.created(anna, ben));
    String path = "/api/v1/conversations/" + group + "/messages";
    String body =
        "{\"kind\":\"text\",\"body\":\"hi\",\"replyTo\":1,\"mentions\":[\"" + anna + "\"]}";

    HttpResponse<String> first = post(CLUSTER.instances().getFirst(), ben, path, "k1", body);
    HttpResponse<String> again = post(CLUSTER.instances().getLast(), ben, path, "k1", body);
    HttpResponse<String> other =
        post(CLUSTER.instances().getLast(), ben, path, "k2", "{\"body\":\"ho\"}");

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(JsonPath.<Integer>read(first.body(), "$.seq")).isEqualTo(2);
    assertThat(JsonPath.<String>read(first.body(), "$.conversation")).isEqualTo(group.value());
    assertThat(JsonPath.<String>read(first.body(), "$.at")).endsWith("Z");
    assertThat(JsonPath.<Integer>read(other.body(), "$.seq")).isEqualTo(3);
    Event event = CLUSTER.client().fetch(group, anna, 2, 2).getEvents().getEvents(0);
    assertThat(event.getBody()).isEqualTo("hi");
    assertThat(event.getReplyTo()).isEqualTo(1);
    assertThat(event.getMentionsList()).containsExactly(anna.toString());
    assertThat(event.getClientId()).isEqualTo("k1");
  }

  @Test
  void oldKeyIsFoundBehindManyMessages() {
    change(Changes.created(anna, ben));
    String path = "/api/v1/conversations/" + group + "/messages";
    HttpResponse<String> first =
        post(CLUSTER.instances().getFirst(), ben, path, "old", "{\"body\":\"x\"}");
    for (int i = 0; i < 150; i++) {
      assertThat(CLUSTER.client().append(text(group, anna, "a" + i)).hasAppended()).isTrue();
    }

    HttpResponse<String> again =
        post(CLUSTER.instances().getFirst(), ben, path, "old", "{\"body\":\"x\"}");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void directMessagesOverRestGoToKafkaForThereIsNoHandlerToDeliverThem() {
    HttpResponse<String> first =
        post(
            CLUSTER.instances().getFirst(),
            anna,
            "/api/v1/direct/" + ben + "/messages",
            "k",
            "{\"body\":\"psst\"}");
    HttpResponse<String> second =
        post(
            CLUSTER.instances().getLast(),
            ben,
            "/api/v1/conversations/" + direct + "/messages",
            "k",
            "{\"body\":\"what\"}");

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
    assertThat(JsonPath.<Integer>read(second.body(), "$.seq")).isEqualTo(2);
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(CLUSTER.topic().events(direct))
                .extracting(out -> out.getEvent().getBody())
                .containsExactly("psst", "what"));
  }

  @Test
  void directMessagesOverRestGoOnWhileKafkaIsAway() {
    String path = "/api/v1/direct/" + ben + "/messages";
    CLUSTER.instances().forEach(instance -> instance.bean(KafkaSwitch.class).cut());
    try {
      for (int i = 1; i <= 3; i++) {
        String body = "{\"body\":\"away " + i + "\"}";
        HttpResponse<String> sent = post(CLUSTER.instances().getFirst(), anna, path, "k" + i, body);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(JsonPath.<Integer>read(sent.body(), "$.seq")).isEqualTo(i);
      }
    } finally {
      CLUSTER.instances().forEach(instance -> instance.bean(KafkaSwitch.class).connect());
    }

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(CLUSTER.topic().events(direct))
                .extracting(out -> out.getEvent().getBody())
                .containsExactly("away 1", "away 2", "away 3"));
  }

  @Test
  void wrongSendsGetTheirCodes() {
    change(Changes.created(anna, cora));
    change(Changes.muted(2, anna, 0, cora));
    String path = "/api/v1/conversations/" + group + "/messages";
    String good = "{\"body\":\"x\"}";

    assertRefused(ben, path, "k", good, 403, "not_a_member");
    assertRefused(cora, path, "k", good, 403, "muted");
    assertRefused(anna, path, null, good, 400, "missing_field");
    assertRefused(anna, path, "a b", good, 400, "invalid_field");
    assertRefused(anna, path, "k", "{\"body\":\"\"}", 400, "invalid_field");
    assertRefused(anna, path, "k", "{}", 400, "missing_field");
    assertRefused(anna, path, "k", "[", 400, "malformed_body");
    assertRefused(anna, path, "k", "{\"body\":\"x\",\"x\":1}", 400, "unknown_field");
    assertRefused(anna, path, "k", "{\"body\":\"x\",\"replyTo\":99}", 400, "invalid_field");
    String large = "{\"body\":\"" + "x".repeat(16 * 1024 + 1) + "\"}";
    assertRefused(anna, path, "k", large, 413, "body_too_large");
    String unknown = "/api/v1/conversations/" + GroupId.next().conversation() + "/messages";
    assertRefused(anna, unknown, "k", good, 404, "unknown_conversation");
    assertRefused(
        cora, "/api/v1/conversations/" + direct + "/messages", "k", good, 403, "not_a_member");
    assertRefused(
        anna, "/api/v1/direct/" + anna + "/messages", "k", good, 400, "invalid_recipient");
    assertRefused(anna, "/api/v1/direct/x/messages", "k", good, 400, "invalid_field");
    UserId nobody = UserId.next();
    CLUSTER.cluster().users().remove(nobody);
    assertRefused(anna, "/api/v1/direct/" + nobody + "/messages", "k", good, 404, "unknown_user");
  }

  private static void assertRefused(
      UserId user, String path, @Nullable String key, String body, int status, String code) {
    for (TestInstance instance : CLUSTER.instances()) {
      assertProblem(post(instance, user, path, key, body), status, code);
    }
  }

  private static HttpResponse<String> post(
      TestInstance instance, UserId user, String path, @Nullable String key, String body) {
    HttpRequest.Builder request =
        request(instance, user, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(request.build());
  }
}
