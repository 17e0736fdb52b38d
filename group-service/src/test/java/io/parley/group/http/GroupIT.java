package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.group.http.Api.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GroupServiceTest
class GroupIT {

  @Autowired Api api;

  private final User anna = User.next();
  private final User ben = User.next();

  @Test
  void aNewGroupIsAnsweredAsItIsAndIsInItsLog() {
    Answer made =
        api.post(
                anna,
                "/api/v1/groups",
                Map.of(
                    "title",
                    "  Ünïcode \uD83D\uDE00 ",
                    "description",
                    "Two\nlines",
                    "picture",
                    "media:1",
                    "members",
                    List.of(ben.toString(), anna.toString(), ben.toString()),
                    "settings",
                    Map.of("send", "admins", "history", "all")))
            .expect(201);

    assertThat(made.text("group.title")).isEqualTo("Ünïcode \uD83D\uDE00");
    assertThat(made.text("group.conversation")).isEqualTo("g." + made.text("group.id"));
    assertThat(made.text("group.owner")).isEqualTo(anna.toString());
    assertThat(made.text("group.role")).isEqualTo("owner");
    assertThat(made.text("group.settings.send")).isEqualTo("admins");
    assertThat(made.text("group.settings.addMembers")).isEqualTo("everyone");
    assertThat(made.text("group.settings.history")).isEqualTo("all");
    JsonNode group = made.json().at("/group");
    assertThat(group.at("/members").intValue()).isEqualTo(2);
    assertThat(group.at("/public").booleanValue()).isFalse();
    assertThat(group.at("/version").intValue()).isEqualTo(3);
    assertThat(group.at("/muted").booleanValue()).isFalse();
    assertThat(group.at("/requests").intValue()).isZero();
    assertThat(group.has("category")).isFalse();
    List<GroupChange> log = log(made.text("group.id"));
    assertThat(TestEnvironment.LOG.types(made.text("group.id")))
        .containsExactly("created", "description", "picture");
    assertThat(log).extracting(GroupChange::getActor).containsOnly(anna.toString());
    assertThat(log.getFirst().getUsersList()).containsExactly(ben.toString());
    assertThat(log.getFirst().getText()).isEqualTo("Ünïcode \uD83D\uDE00");
    assertThat(log.getFirst().getFullHistory()).isTrue();
    assertThat(api.get(ben, "/api/v1/groups/" + made.text("group.id")).text("group.role"))
        .isEqualTo("member");
  }

  @Test
  void ownGroupsAreListedInPages() {
    List<String> all =
        IntStream.range(0, 5).mapToObj(_ -> Api.id(api.newGroup(anna, ben))).toList();

    List<String> seen = new ArrayList<>();
    String path = "/api/v1/groups?limit=2";
    while (!path.isEmpty()) {
      JsonNode page = api.get(ben, path).expect(200).json();
      page.at("/groups").values().forEach(group -> seen.add(group.at("/id").stringValue()));
      path =
          page.has("next") ? "/api/v1/groups?limit=2&after=" + page.at("/next").stringValue() : "";
    }
    assertThat(seen).containsExactlyElementsOf(all);
    assertThat(api.get(User.next(), "/api/v1/groups").expect(200).body())
        .isEqualTo("{\"groups\":[]}");
  }

  @Test
  void whatSomebodyHasLeftIsNotListed() {
    String group = api.newGroup(anna, ben);
    api.post(ben, group + "/leave", null).expect(204);

    assertThat(api.get(ben, "/api/v1/groups").expect(200).json().at("/groups")).isEmpty();
    assertThat(api.get(anna, "/api/v1/groups").expect(200).json().at("/groups")).hasSize(1);
  }

  @Test
  void titleDescriptionAndPictureChangeOneByOneAndOnlyIfTheyDiffer() {
    String group = api.newGroup(anna, ben);
    api.patch(ben, group, Map.of("title", "Better", "description", "D", "picture", "p"))
        .expect(200);
    api.patch(anna, group, Map.of("title", "Better", "description", " ")).expect(200);
    Answer last = api.patch(anna, group, Map.of()).expect(200);

    assertThat(last.text("group.title")).isEqualTo("Better");
    assertThat(last.text("group.description")).isEmpty();
    assertThat(last.text("group.picture")).isEqualTo("p");
    assertThat(TestEnvironment.LOG.types(Api.id(group)))
        .containsExactly("created", "title", "description", "picture", "description");
    assertThat(log(Api.id(group)))
        .extracting(GroupChange::getText)
        .containsExactly("A group", "Better", "D", "p", "");
  }

  @Test
  void settingsChangeWhereTheyDiffer() {
    String group = api.newGroup(anna, ben);
    api.put(anna, group + "/settings", Map.of("approval", true)).expect(200);
    Answer same = api.put(anna, group + "/settings", Map.of("approval", true)).expect(200);

    assertThat(same.json().at("/group/settings/approval").booleanValue()).isTrue();
    assertThat(same.text("group.settings.editInfo")).isEqualTo("everyone");
    assertThat(TestEnvironment.LOG.types(Api.id(group))).containsExactly("created", "settings");
    api.put(ben, group + "/settings", Map.of("approval", false))
        .expectProblem(403, "not_permitted");
  }

  @Test
  void whoCannotBeAddedPreventsTheGroup() {
    User blocker = User.next();
    TestEnvironment.USERS.block(blocker.id(), anna.id());
    User missing = User.next();
    TestEnvironment.USERS.remove(missing.id());

    Answer blocked = create(List.of(ben.toString(), blocker.toString()));
    blocked.expectProblem(403, "cannot_add_user");
    assertThat(blocked.text("field")).isEqualTo("members");
    create(List.of(missing.toString())).expectProblem(404, "unknown_user");
    create(List.of("nonsense")).expectProblem(400, "invalid_field");
    create(users(8)).expectProblem(409, "group_full");
    create(users(2_048)).expectProblem(409, "group_full");
    create(users(2_049)).expectProblem(400, "invalid_field");
    assertThat(api.get(ben, "/api/v1/groups").json().at("/groups")).isEmpty();
  }

  @Test
  void whoMakesAGroupMayNameThemselfAmongAsManyAsThereMayBe() {
    List<String> all = new ArrayList<>(users(7));
    all.add(anna.toString());

    Answer made = create(all).expect(201);
    assertThat(made.json().at("/group/members").intValue()).isEqualTo(8);
  }

  @Test
  void nobodyIsInMoreGroupsThanAllowed() {
    for (int i = 0; i < 6; i++) {
      api.newGroup(anna, ben);
    }

    create(List.of()).expectProblem(409, "too_many_groups");
    String group = api.newGroup(User.next());
    assertThat(group).isNotEmpty();
    User other = User.next();
    String others = api.newGroup(other);
    api.post(other, others + "/members", Map.of("users", List.of(ben.toString())))
        .expectProblem(409, "too_many_groups");
    api.post(ben, api.newInvite(other, others) + "/join", null)
        .expectProblem(409, "too_many_groups");
  }

  @Test
  void titlesHaveABoundInCharacters() {
    api.post(anna, "/api/v1/groups", Map.of("title", "x".repeat(200)))
        .expectProblem(400, "invalid_field");
    api.post(anna, "/api/v1/groups", Map.of("title", "\uD83D\uDE00".repeat(100))).expect(201);
    api.post(anna, "/api/v1/groups", Map.of("title", "\u200B")).expectProblem(400, "invalid_field");
  }

  @Test
  void whatIsNotAGroupIsUnknown() {
    for (String id : List.of("nonsense", GroupId.next().toString(), ben.toString())) {
      String group = "/api/v1/groups/" + id;
      api.get(anna, group).expectProblem(404, "unknown_group");
      api.get(anna, group + "/members").expectProblem(404, "unknown_group");
      api.patch(anna, group, Map.of("title", "x")).expectProblem(404, "unknown_group");
      api.post(anna, group + "/leave", null).expectProblem(404, "unknown_group");
      api.post(anna, "/api/v1/rooms/" + id + "/join", null).expectProblem(404, "unknown_group");
    }
  }

  @Test
  void withoutATokenNothingIsAnswered() {
    api.send("GET", "/api/v1/groups", null, null).expectProblem(401, "token_missing");
    api.send("GET", "/api/v1/rooms", null, null).expectProblem(401, "token_missing");
  }

  private Answer create(List<String> members) {
    return api.post(anna, "/api/v1/groups", Map.of("title", "T", "members", members));
  }

  private static List<String> users(int count) {
    return IntStream.range(0, count).mapToObj(_ -> UserId.next().toString()).toList();
  }

  private static List<GroupChange> log(String group) {
    return TestEnvironment.LOG.changes(GroupId.parse(group));
  }
}
