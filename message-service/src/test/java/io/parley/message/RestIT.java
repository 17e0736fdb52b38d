package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.message.v1.RefreshRelationsRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every request is made to both instances, whichever owns what; both must answer the same. */
class RestIT {

  private static final TestCluster CLUSTER = new TestCluster("message_rest_it");
  private static final List<TestInstance> INSTANCES = List.of(CLUSTER.start(), CLUSTER.start());
  private static final TestClient CLIENT = CLUSTER.client();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final UserId anna = UserId.next();
  private final UserId ben = UserId.next();
  private final ConversationId conversation = ConversationId.direct(anna, ben);

  @AfterAll
  static void stop() {
    CLUSTER.close();
  }

  @Test
  void listShowsPeerLastEventAndUnreadCountNewestFirst() {
    UserId cora = UserId.next();
    ConversationId older = ConversationId.direct(anna, cora);
    append(older, cora, "o1");
    append(conversation, ben, "n1");
    append(conversation, ben, "n2");
    append(conversation, anna, "n3");
    assertThat(CLIENT.advance(conversation, anna, 2, 1).hasAdvanced()).isTrue();

    String json = get(anna, "/api/v1/conversations");

    assertThat(JsonPath.<List<String>>read(json, "$.conversations[*].conversation"))
        .containsExactly(conversation.value(), older.value());
    assertThat(JsonPath.<List<String>>read(json, "$.conversations[*].user"))
        .containsExactly(ben.toString(), cora.toString());
    assertThat(JsonPath.<List<Integer>>read(json, "$.conversations[*].unread"))
        .containsExactly(1, 1);
    assertThat(JsonPath.<List<String>>read(json, "$.conversations[*].last.body"))
        .containsExactly("body of n3", "body of o1");
    assertThat(JsonPath.<Integer>read(json, "$.conversations[0].receipts[0].read")).isEqualTo(1);
    assertThat(json).doesNotContain("\"next\"");
  }

  @Test
  void listIsPaged() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ConversationId direct = ConversationId.direct(anna, UserId.next());
      append(direct, anna, "m");
      all.addFirst(direct.value());
    }

    List<String> seen = new ArrayList<>();
    String page = get(anna, "/api/v1/conversations?limit=2");
    while (page.contains("\"next\"")) {
      seen.addAll(JsonPath.<List<String>>read(page, "$.conversations[*].conversation"));
      String next = JsonPath.read(page, "$.next");
      page = get(anna, "/api/v1/conversations?limit=2&cursor=" + next);
    }
    seen.addAll(JsonPath.<List<String>>read(page, "$.conversations[*].conversation"));

    assertThat(seen).containsExactlyInAnyOrderElementsOf(all).doesNotHaveDuplicates();
  }

  @Test
  void eventsComeByRangeOrFromTheEnd() {
    for (int i = 1; i <= 7; i++) {
      append(conversation, anna, "m" + i);
    }
    String path = "/api/v1/conversations/" + conversation + "/events";

    String range = get(ben, path + "?from=2&to=4");
    assertThat(JsonPath.<List<Integer>>read(range, "$.events[*].seq")).containsExactly(2, 3, 4);
    assertThat(JsonPath.<Integer>read(range, "$.head")).isEqualTo(7);
    assertThat(JsonPath.<List<Integer>>read(get(ben, path + "?limit=3"), "$.events[*].seq"))
        .containsExactly(5, 6, 7);
    assertThat(
            JsonPath.<List<Integer>>read(get(ben, path + "?before=5&limit=2"), "$.events[*].seq"))
        .containsExactly(3, 4);
    assertThat(JsonPath.<List<Integer>>read(get(ben, path + "?before=1"), "$.events[*].seq"))
        .isEmpty();
    assertThat(JsonPath.<String>read(range, "$.events[0].at")).endsWith("Z");
  }

  @Test
  void tellsWhenAnEventWasDeliveredAndRead() {
    append(conversation, anna, "m1");
    append(conversation, anna, "m2");
    assertThat(CLIENT.advance(conversation, ben, 2, 1).hasAdvanced()).isTrue();

    String first = get(anna, "/api/v1/conversations/" + conversation + "/events/1/receipts");
    String second = get(anna, "/api/v1/conversations/" + conversation + "/events/2/receipts");

    assertThat(JsonPath.<String>read(first, "$.receipts[0].user")).isEqualTo(ben.toString());
    assertThat(first).contains("deliveredAt", "readAt");
    assertThat(JsonPath.<Boolean>read(second, "$.receipts[0].delivered")).isTrue();
    assertThat(JsonPath.<Boolean>read(second, "$.receipts[0].read")).isFalse();
    assertThat(second).doesNotContain("readAt");
  }

  @Test
  void blockedSendersEventIsVoidInTheListAndTellsNothingToTheSender() {
    append(conversation, anna, "before");
    CLUSTER.users().block(ben, anna);
    INSTANCES
        .getFirst()
        .stub()
        .refreshRelations(
            RefreshRelationsRequest.newBuilder()
                .setUser(anna.toString())
                .setOther(ben.toString())
                .build());
    append(conversation, anna, "secret");
    assertThat(CLIENT.advance(conversation, ben, 2, 2).hasAdvanced()).isTrue();

    String list = get(ben, "/api/v1/conversations");
    assertThat(JsonPath.<String>read(list, "$.conversations[0].last.kind")).isEqualTo("void");
    assertThat(list).doesNotContain("secret");
    assertThat(JsonPath.<Integer>read(list, "$.conversations[0].unread")).isZero();
    String receipts = get(anna, "/api/v1/conversations/" + conversation + "/events/2/receipts");
    assertThat(JsonPath.<List<String>>read(receipts, "$.receipts")).isEmpty();
  }

  @Test
  void wrongRequestsGetTheirCodes() {
    append(conversation, anna, "m");
    String path = "/api/v1/conversations/" + conversation + "/events";

    assertProblem(UserId.next(), path, 403, "not_a_member");
    assertProblem(
        anna,
        "/api/v1/conversations/" + ConversationId.direct(anna, UserId.next()) + "/events",
        404,
        "unknown_conversation");
    assertProblem(anna, "/api/v1/conversations/nonsense/events", 400, "invalid_field");
    assertProblem(anna, path + "?from=0", 400, "invalid_field");
    assertProblem(anna, path + "?from=3&to=2", 400, "invalid_field");
    assertProblem(anna, path + "?from=x", 400, "invalid_field");
    assertProblem(anna, path + "?from=9007199254740993", 400, "invalid_field");
    assertProblem(anna, path + "?limit=201", 400, "invalid_field");
    assertProblem(anna, path + "?from=1&limit=2", 400, "invalid_field");
    assertProblem(anna, path + "/9/receipts", 409, "beyond_head");
    assertProblem(anna, "/api/v1/conversations?limit=0", 400, "invalid_field");
    assertProblem(anna, "/api/v1/conversations?cursor=nonsense", 400, "invalid_field");
  }

  private void append(ConversationId to, UserId sender, String clientId) {
    assertThat(CLIENT.append(text(to, sender, clientId)).hasAppended()).isTrue();
  }

  private static void assertProblem(UserId user, String path, int status, String code) {
    for (TestInstance instance : INSTANCES) {
      HttpResponse<String> response = send(instance, user, path);
      assertThat(response.statusCode()).as(path).isEqualTo(status);
      assertThat(JsonPath.<String>read(response.body(), "$.code")).as(path).isEqualTo(code);
    }
  }

  private static String get(UserId user, String path) {
    List<String> bodies = new ArrayList<>();
    for (TestInstance instance : INSTANCES) {
      HttpResponse<String> response = send(instance, user, path);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      bodies.add(response.body());
    }
    assertThat(bodies.getFirst()).isEqualTo(bodies.getLast());
    return bodies.getFirst();
  }

  private static HttpResponse<String> send(TestInstance instance, UserId user, String path) {
    URI uri = URI.create("http://127.0.0.1:" + instance.httpPort() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + CLUSTER.mint().token(user))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
