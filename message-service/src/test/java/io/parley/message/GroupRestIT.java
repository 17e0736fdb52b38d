package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.Event;
import io.parley.message.change.ChangeType;
import io.parley.message.change.GroupChange;
import io.parley.message.fanout.KafkaSwitch;
import io.parley.message.group.Changes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Groups, and sending, over REST. Every request is made to both instances, whichever owns what. */
class GroupRestIT {

  private static final TestCluster CLUSTER = new TestCluster("message_group_rest_it");
  private static final List<TestInstance> INSTANCES = List.of(CLUSTER.start(), CLUSTER.start());
  private static final TestClient CLIENT = CLUSTER.client();
  private static final TestTopic TOPIC = CLUSTER.topic();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId cora = UserId.next();
  private final ConversationId group = GroupId.next().conversation();
  private final ConversationId direct = ConversationId.direct(anna, ben);

  @AfterAll
  static void stop() {
    TOPIC.close();
    CLUSTER.close();
  }

  @Test
  void messageIsSentOnceHoweverOftenItIsAskedFor() {
    change(Changes.created(anna, ben));
    String path = "/api/v1/conversations/" + group + "/messages";
    String body =
        "{\"kind\":\"text\",\"body\":\"hi\",\"replyTo\":1,\"mentions\":[\"" + anna + "\"]}";

    HttpResponse<String> first = post(INSTANCES.getFirst(), ben, path, "k1", body);
    HttpResponse<String> again = post(INSTANCES.getLast(), ben, path, "k1", body);
    HttpResponse<String> other = post(INSTANCES.getLast(), ben, path, "k2", "{\"body\":\"ho\"}");

    assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(JsonPath.<Integer>read(first.body(), "$.seq")).isEqualTo(2);
    assertThat(JsonPath.<String>read(first.body(), "$.conversation")).isEqualTo(group.value());
    assertThat(JsonPath.<String>read(first.body(), "$.at")).endsWith("Z");
    assertThat(JsonPath.<Integer>read(other.body(), "$.seq")).isEqualTo(3);
    Event event = CLIENT.fetch(group, anna, 2, 2).getEvents().getEvents(0);
    assertThat(event.getBody()).isEqualTo("hi");
    assertThat(event.getReplyTo()).isEqualTo(1);
    assertThat(event.getMentionsList()).containsExactly(anna.toString());
    assertThat(event.getClientId()).isEqualTo("k1");
  }

  @Test
  void oldKeyIsFoundBehindManyMessages() {
    change(Changes.created(anna, ben));
    String path = "/api/v1/conversations/" + group + "/messages";
    HttpResponse<String> first = post(INSTANCES.getFirst(), ben, path, "old", "{\"body\":\"x\"}");
    for (int i = 0; i < 150; i++) {
      assertThat(CLIENT.append(text(group, anna, "a" + i)).hasAppended()).isTrue();
    }

    HttpResponse<String> again = post(INSTANCES.getFirst(), ben, path, "old", "{\"body\":\"x\"}");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void directMessagesOverRestGoToKafkaForThereIsNoHandlerToDeliverThem() {
    HttpResponse<String> first =
        post(
            INSTANCES.getFirst(),
            anna,
            "/api/v1/direct/" + ben + "/messages",
            "k",
            "{\"body\":\"psst\"}");
    HttpResponse<String> second =
        post(
            INSTANCES.getLast(),
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
            assertThat(TOPIC.events(direct))
                .extracting(out -> out.getEvent().getBody())
                .containsExactly("psst", "what"));
  }

  @Test
  void directMessagesOverRestGoOnWhileKafkaIsAway() {
    String path = "/api/v1/direct/" + ben + "/messages";
    INSTANCES.forEach(instance -> instance.bean(KafkaSwitch.class).cut());
    try {
      for (int i = 1; i <= 3; i++) {
        String body = "{\"body\":\"away " + i + "\"}";
        HttpResponse<String> sent = post(INSTANCES.getFirst(), anna, path, "k" + i, body);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(JsonPath.<Integer>read(sent.body(), "$.seq")).isEqualTo(i);
      }
    } finally {
      INSTANCES.forEach(instance -> instance.bean(KafkaSwitch.class).connect());
    }

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(TOPIC.events(direct))
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
    CLUSTER.users().remove(nobody);
    assertRefused(anna, "/api/v1/direct/" + nobody + "/messages", "k", good, 404, "unknown_user");
  }

  @Test
  void historyShowsChangesAndHidesWhatWasBefore() {
    change(Changes.created(anna, ben));
    send(anna, "secret");
    change(Changes.of(2, ChangeType.ADDED, anna, cora));
    send(anna, "hello");
    String path = "/api/v1/conversations/" + group + "/events";

    String whole = get(ben, path);
    assertThat(JsonPath.<List<String>>read(whole, "$.events[*].kind"))
        .containsExactly("group", "text", "group", "text");
    assertThat(JsonPath.<String>read(whole, "$.events[0].change.type")).isEqualTo("created");
    assertThat(JsonPath.<List<String>>read(whole, "$.events[2].change.users"))
        .containsExactly(cora.toString());
    String part = get(cora, path + "?from=1&to=3");
    assertThat(JsonPath.<List<String>>read(part, "$.events[*].kind"))
        .containsExactly("void", "void", "group");
    assertThat(get(cora, path)).doesNotContain("secret");
    assertThat(JsonPath.<List<Integer>>read(get(cora, path + "?limit=2"), "$.events[*].seq"))
        .containsExactly(3, 4);

    change(Changes.of(3, ChangeType.REMOVED, anna, cora));
    assertRefused(cora, path, 403, "not_a_member");
    assertRefused(UserId.next(), path, 403, "not_a_member");
  }

  @Test
  void listShowsGroupsWithTheirUnreadMessagesAndThoseThatEnded() {
    change(Changes.created(anna, ben));
    send(anna, "a1");
    send(anna, "a2");
    change(Changes.of(2, ChangeType.TITLE, anna));
    assertThat(CLIENT.advance(group, ben, 2, 2).hasAdvanced()).isTrue();

    String list = get(ben, "/api/v1/conversations");
    assertThat(JsonPath.<String>read(list, "$.conversations[0].conversation"))
        .isEqualTo(group.value());
    assertThat(JsonPath.<String>read(list, "$.conversations[0].group"))
        .isEqualTo(group.group().toString());
    assertThat(JsonPath.<Integer>read(list, "$.conversations[0].unread")).isEqualTo(1);
    assertThat(JsonPath.<String>read(list, "$.conversations[0].last.change.type"))
        .isEqualTo("title");
    assertThat(list).doesNotContain("\"user\":null", "\"ended\"");

    change(Changes.of(3, ChangeType.REMOVED, anna, ben));
    send(anna, "a3");
    list = get(ben, "/api/v1/conversations");
    assertThat(JsonPath.<Boolean>read(list, "$.conversations[0].ended")).isTrue();
    assertThat(JsonPath.<Integer>read(list, "$.conversations[0].head")).isEqualTo(5);
    assertThat(JsonPath.<Integer>read(list, "$.conversations[0].unread")).isZero();
    assertThat(list).doesNotContain("body of a3");
  }

  @Test
  void senderSeesWhoHasTheMessage() {
    UserId[] many = Stream.generate(UserId::next).limit(5).toArray(UserId[]::new);
    change(Changes.created(anna, many));
    send(anna, "a1");
    send(anna, "a2");
    assertThat(CLIENT.advance(group, many[0], 2, 2).hasAdvanced()).isTrue();
    assertThat(CLIENT.advance(group, many[1], 3, 0).hasAdvanced()).isTrue();
    change(Changes.of(2, ChangeType.LEFT, many[4], many[4]));
    change(Changes.of(3, ChangeType.ADDED, anna, ben));
    String path = "/api/v1/conversations/" + group + "/events/2/receipts";

    String info = get(anna, path);
    assertThat(JsonPath.<Integer>read(info, "$.members")).isEqualTo(4);
    assertThat(JsonPath.<Integer>read(info, "$.delivered")).isEqualTo(2);
    assertThat(JsonPath.<Integer>read(info, "$.read")).isEqualTo(1);
    assertThat(JsonPath.<List<String>>read(info, "$.receipts[?(@.read==true)].user"))
        .containsExactly(many[0].toString());
    assertThat(JsonPath.<List<String>>read(info, "$.receipts[?(@.delivered==true)].deliveredAt"))
        .hasSize(2);
    assertThat(info).doesNotContain("\"next\"");

    String page = get(anna, path + "?limit=3");
    List<String> users = new ArrayList<>(JsonPath.<List<String>>read(page, "$.receipts[*].user"));
    String rest = get(anna, path + "?limit=3&after=" + JsonPath.<String>read(page, "$.next"));
    users.addAll(JsonPath.<List<String>>read(rest, "$.receipts[*].user"));
    assertThat(users)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(many).limit(4).map(UserId::toString).toList());

    assertRefused(many[0], path, 403, "not_permitted");
    assertRefused(many[4], path, 403, "not_a_member");
    assertRefused(
        anna, "/api/v1/conversations/" + group + "/events/1/receipts", 403, "not_permitted");
    assertRefused(
        anna, "/api/v1/conversations/" + group + "/events/99/receipts", 409, "beyond_head");
    assertRefused(anna, path + "?limit=0", 400, "invalid_field");
    assertRefused(anna, path + "?after=x", 400, "invalid_field");
  }

  private void change(GroupChange change) {
    assertThat(CLIENT.append(group, change).hasAppended()).isTrue();
  }

  private void send(UserId sender, String clientId) {
    assertThat(CLIENT.append(text(group, sender, clientId)).hasAppended()).isTrue();
  }

  private static void assertRefused(UserId user, String path, int status, String code) {
    for (TestInstance instance : INSTANCES) {
      assertProblem(send(request(instance, user, path).build()), status, code);
    }
  }

  private static void assertRefused(
      UserId user, String path, @Nullable String key, String body, int status, String code) {
    for (TestInstance instance : INSTANCES) {
      assertProblem(post(instance, user, path, key, body), status, code);
    }
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(JsonPath.<String>read(response.body(), "$.code")).isEqualTo(code);
    assertThat(response.statusCode()).isEqualTo(status);
  }

  private static String get(UserId user, String path) {
    List<String> bodies = new ArrayList<>();
    for (TestInstance instance : INSTANCES) {
      HttpResponse<String> response = send(request(instance, user, path).build());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      bodies.add(response.body());
    }
    assertThat(bodies.getFirst()).isEqualTo(bodies.getLast());
    return bodies.getFirst();
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

  private static HttpRequest.Builder request(TestInstance instance, UserId user, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.httpPort() + path))
        .header("Authorization", "Bearer " + CLUSTER.mint().token(user));
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
