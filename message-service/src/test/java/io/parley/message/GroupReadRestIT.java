package io.parley.message;

import static io.parley.message.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.group.Changes;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users read of groups over REST; both instances must answer the same. */
class GroupReadRestIT extends GroupRestTestBase {

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
    assertThat(CLUSTER.client().advance(group, ben, 2, 2).hasAdvanced()).isTrue();

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
    assertThat(CLUSTER.client().advance(group, many[0], 2, 2).hasAdvanced()).isTrue();
    assertThat(CLUSTER.client().advance(group, many[1], 3, 0).hasAdvanced()).isTrue();
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

  private void send(UserId sender, String clientId) {
    assertThat(CLUSTER.client().append(text(group, sender, clientId)).hasAppended()).isTrue();
  }

  private static void assertRefused(UserId user, String path, int status, String code) {
    for (TestInstance instance : CLUSTER.instances()) {
      assertProblem(send(request(instance, user, path).build()), status, code);
    }
  }

  private static String get(UserId user, String path) {
    List<String> bodies = new ArrayList<>();
    for (TestInstance instance : CLUSTER.instances()) {
      HttpResponse<String> response = send(request(instance, user, path).build());
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      bodies.add(response.body());
    }
    assertThat(bodies.getFirst()).isEqualTo(bodies.getLast());
    return bodies.getFirst();
  }
}
