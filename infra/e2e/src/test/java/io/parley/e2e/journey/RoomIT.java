package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.GroupId;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.Rest;
import io.parley.e2e.device.Rest.Answer;
import io.parley.e2e.device.Rest.Call;
import io.parley.e2e.history.Recorder;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Public rooms: found, joined, talked in, left. */
@Tag("long")
class RoomIT {

  @RegisterExtension static final World WORLD = new World();

  private final GroupDesk desk = new GroupDesk(new Recorder());
  private final Person ana = WORLD.person("ana");
  private final Person ben = WORLD.person("ben");

  @Test
  void fourRoomsAreThereFromTheStart() {
    JsonNode rooms = Rest.ask(ana, Call.get("/rooms")).body().path("rooms");
    JsonNode categories = Rest.ask(ana, Call.get("/rooms/categories")).body().path("categories");

    assertThat(rooms.valueStream().map(room -> room.path("title").asString()))
        .contains("Game", "Study", "Movie", "Music");
    assertThat(rooms.valueStream()).allMatch(room -> room.path("public").asBoolean());
    assertThat(categories.valueStream().map(category -> category.path("name").asString()))
        .contains("Game", "Study", "Movie", "Music");
  }

  @Test
  void strangersMeetInARoom() {
    GroupId room = room("Music");
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      assertThat(bens.refusedSend(room, "may I?")).isEqualTo("not_a_member");
      assertThat(join(ana, room).isGood()).isTrue();
      assertThat(join(ben, room).isGood()).isTrue();
      String hello = "hello, " + UUID.randomUUID();
      anas.send(room, hello);
      bens.awaitText(hello);
      await()
          .atMost(Duration.ofSeconds(15))
          .until(() -> shown("Music").path("online").asInt(0) >= 2);

      assertThat(shown("Music").path("members").asInt()).isGreaterThanOrEqualTo(2);
      desk.leave(ben, room);
      assertThat(bens.refusedSend(room, "still here?")).isEqualTo("not_a_member");
    }
  }

  @Test
  void onlyAdminsOfTheServerOpenRooms() {
    String title = "Chess " + UUID.randomUUID().toString().substring(0, 8);
    Call opening = Call.post("/rooms", Map.of("title", title, "category", "Game"));
    Person admin = WORLD.cluster().admin();

    assertThat(Rest.ask(ana, opening).code()).isEqualTo("forbidden");
    Answer opened = Rest.ask(admin, opening);
    assertThat(opened.status()).as("%s", opened).isEqualTo(201);
    GroupId room = GroupId.parse(opened.body().path("group").path("id").asString());
    assertThat(join(ben, room).isGood()).isTrue();
    assertThat(desk.title(ben, room, "mine").orElseThrow().code()).isEqualTo("not_permitted");
    assertThat(desk.ban(admin, room, ben.id()).orElseThrow().isGood()).isTrue();
    assertThat(join(ben, room).code()).isEqualTo("banned");
  }

  private static Answer join(Person person, GroupId room) {
    return Rest.ask(person, Call.post("/rooms/" + room + "/join", null));
  }

  private GroupId room(String title) {
    return GroupId.parse(shown(title).path("id").asString());
  }

  private JsonNode shown(String title) {
    Answer answer = Rest.ask(ana, Call.get("/rooms?limit=100&category=" + title));
    return answer
        .body()
        .path("rooms")
        .valueStream()
        .filter(room -> room.path("title").asString("").equals(title))
        .findFirst()
        .orElseThrow();
  }
}
