package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.group.http.Api.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GroupServiceTest
class RoomIT {

  private static final Duration SOON = Duration.ofSeconds(10);

  @Autowired Api api;

  private final User anna = User.next();
  private final User admin = User.admin();

  @AfterEach
  void bringTheManagerBack() {
    TestEnvironment.REGISTRY.server().start();
  }

  @Test
  void fourRoomsAreThereFromTheStartAndBelongToNobody() {
    for (String name : List.of("Game", "Study", "Movie", "Music")) {
      await().atMost(SOON).untilAsserted(() -> assertThat(rooms("category=" + name)).isNotEmpty());
      JsonNode room = rooms("category=" + name).getFirst();
      assertThat(room.at("/title").stringValue()).isEqualTo(name);
      assertThat(room.at("/picture").stringValue())
          .isEqualTo("builtin:" + name.toLowerCase(Locale.ROOT));
      assertThat(room.at("/public").booleanValue()).isTrue();
      assertThat(room.has("owner")).isFalse();
      assertThat(room.has("role")).isFalse();
      String id = room.at("/id").stringValue();
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(TestEnvironment.LOG.types(id)).contains("created"));
      var created = TestEnvironment.LOG.changes(GroupId.parse(id)).getFirst();
      assertThat(created.getActor()).isEqualTo(UserId.NOBODY.toString());
      assertThat(created.getUsersList()).isEmpty();
    }
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(categories()).containsKeys("Game", "Study", "Movie", "Music"));
    assertThat(categories().get("Music")).isEqualTo("builtin:music");
  }

  @Test
  void aCategoryShowsThePictureOfItsFirstRoomThatHasOne() {
    String category = "Category " + UUID.randomUUID().toString().substring(0, 8);
    for (String picture : List.of("", "first", "second")) {
      api.post(
              admin,
              "/api/v1/rooms",
              Map.of("title", "T", "category", category, "picture", picture))
          .expect(201);
    }

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(categories()).containsEntry(category, "first"));
  }

  @Test
  void anyoneFindsAndJoinsARoomAndLeavesIt() {
    String room = api.newRoom(admin);
    assertThat(api.get(anna, room).expect(200).json().at("/group").has("role")).isFalse();
    Answer joined = api.post(anna, Api.joining(room), null).expect(200);
    assertThat(joined.text("group.role")).isEqualTo("member");
    api.post(anna, Api.joining(room), null).expect(200);

    assertThat(api.get(anna, "/api/v1/groups").expect(200).json().at("/groups")).hasSize(1);
    assertThat(find(Api.id(room)).orElseThrow().at("/role").stringValue()).isEqualTo("member");
    api.post(anna, room + "/leave", null).expect(204);
    api.get(anna, room).expect(200);
    api.get(anna, room + "/members").expectProblem(403, "not_a_member");
    assertThat(TestEnvironment.LOG.types(Api.id(room)))
        .containsExactly("created", "joined", "left");
  }

  @Test
  void onlyAdminsOfTheServerMakeRooms() {
    api.post(anna, "/api/v1/rooms", Map.of("title", "Chess", "category", "Game"))
        .expectProblem(403, "forbidden");
    Answer made =
        api.post(
                admin,
                "/api/v1/rooms",
                Map.of("title", "Chess", "category", " Board games ", "picture", "p"))
            .expect(201);
    assertThat(made.text("group.category")).isEqualTo("Board games");
    assertThat(made.text("group.picture")).isEqualTo("p");
    assertThat(rooms("category=Board%20games"))
        .anyMatch(room -> room.at("/id").stringValue().equals(made.text("group.id")));
  }

  @Test
  void adminsOfTheServerAreAsOwnersInEveryRoom() {
    String room = api.newRoom(admin);
    User other = User.admin();
    api.post(anna, Api.joining(room), null).expect(200);
    api.patch(other, room, Map.of("title", "Renamed")).expect(200);
    api.put(other, room + "/members/" + anna + "/role", Map.of("role", "admin")).expect(200);
    api.get(other, room + "/members").expect(200);
    api.put(other, room + "/owner", Map.of("user", anna.toString()))
        .expectProblem(403, "not_permitted");
    api.put(anna, room + "/bans/" + User.next(), null).expect(204);
    api.post(other, room + "/leave", null).expectProblem(403, "not_a_member");
    api.delete(other, room + "/members/" + anna).expect(204);

    assertThat(TestEnvironment.LOG.types(Api.id(room)))
        .containsExactly("created", "joined", "title", "role", "banned", "removed");
  }

  @Test
  void whoIsBannedFromARoomSeesItAndCannotJoin() {
    String room = api.newRoom(admin);
    api.put(admin, room + "/bans/" + anna, null).expect(204);

    api.get(anna, room).expect(200);
    api.post(anna, Api.joining(room), null).expectProblem(403, "banned");
  }

  @Test
  void groupsCannotBeJoinedAsRooms() {
    String group = api.newGroup(User.next());
    api.post(anna, Api.joining(group), null).expectProblem(404, "unknown_group");
  }

  @Test
  void roomsTellHowManyAreOnlineAndAskRarely() {
    String room = api.newRoom(admin);
    User ben = User.next();
    api.post(anna, Api.joining(room), null).expect(200);
    api.post(ben, Api.joining(room), null).expect(200);
    TestEnvironment.REGISTRY.connect(anna.id());

    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          JsonNode found = find(Api.id(room)).orElseThrow();
          assertThat(found.at("/members").intValue()).isEqualTo(2);
          assertThat(found.at("/online").asInt(-1)).isEqualTo(1);
          JsonNode one = api.get(anna, room).expect(200).json();
          assertThat(one.at("/group/online").asInt(-1)).isEqualTo(1);
        });
  }

  @Test
  void whileTheManagerIsAwayRoomsAreListedWithoutThatNumber() {
    TestEnvironment.REGISTRY.server().stop();
    String room = api.newRoom(admin);
    api.post(anna, Api.joining(room), null).expect(200);

    assertThat(find(Api.id(room)).orElseThrow().has("online")).isFalse();
    assertThat(api.get(anna, room).expect(200).json().at("/group").has("online")).isFalse();
  }

  @Test
  void roomsAreListedInPages() {
    for (int i = 0; i < 3; i++) {
      api.newRoom(admin);
    }

    List<JsonNode> all = rooms("limit=2");
    assertThat(all)
        .hasSizeGreaterThan(5)
        .extracting(room -> room.at("/id").stringValue())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  /** The pictures of categories, by name. */
  private Map<String, String> categories() {
    return api
        .get(anna, "/api/v1/rooms/categories")
        .expect(200)
        .json()
        .at("/categories")
        .values()
        .stream()
        .collect(
            Collectors.toMap(
                category -> category.at("/name").stringValue(),
                category -> category.path("picture").asString("")));
  }

  private Optional<JsonNode> find(String id) {
    return rooms("limit=100").stream()
        .filter(room -> room.at("/id").stringValue().equals(id))
        .findFirst();
  }

  private List<JsonNode> rooms(String query) {
    List<JsonNode> rooms = new ArrayList<>();
    String path = "/api/v1/rooms?" + query;
    String next = "";
    do {
      JsonNode page = api.get(anna, path + next).expect(200).json();
      rooms.addAll(page.at("/rooms").values());
      next = page.has("next") ? "&after=" + page.at("/next").stringValue() : "";
    } while (!next.isEmpty());
    return rooms;
  }
}
