package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.GroupId;
import io.parley.e2e.device.GroupDesk;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.Rest;
import io.parley.e2e.device.Rest.Answer;
import io.parley.e2e.device.Rest.Call;
import io.parley.e2e.history.Recorder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scripts send over REST. */
@Tag("long")
class RestSendIT {

  private static final String KEY = "Idempotency-Key";

  @RegisterExtension static final World WORLD = new World();

  private final Person ana = WORLD.person("ana");
  private final Person ben = WORLD.person("ben");

  @Test
  void messageOfAScriptReachesAllDevicesOfBoth() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone");
        Phone tablet = WORLD.phone(ben, "tablet")) {
      Answer sent = Rest.ask(ana, direct(ben, "build failed").with(KEY, "build-7"));

      assertThat(sent.status()).as("%s", sent).isEqualTo(201);
      assertThat(sent.body().path("seq").asLong()).isEqualTo(1);
      bens.awaitText("build failed");
      tablet.awaitText("build failed");
      anas.awaitText("build failed");
    }
  }

  @Test
  void sameKeyIsTheSameMessage() {
    Answer first = Rest.ask(ana, direct(ben, "once").with(KEY, "k-1"));
    Answer again = Rest.ask(ana, direct(ben, "once").with(KEY, "k-1"));
    Answer other = Rest.ask(ana, direct(ben, "once").with(KEY, "k-2"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.body().path("seq").asLong()).isEqualTo(2);
  }

  @Test
  void messageToAGroupReachesItsMembers() {
    GroupId group = new GroupDesk(new Recorder()).create(ana, "alarms", List.of(ben.id()));
    try (Phone bens = WORLD.phone(ben, "phone")) {
      Call send =
          Call.post("/conversations/" + group.conversation() + "/messages", Map.of("body", "fire"))
              .with(KEY, "alarm-1");
      Answer first = Rest.ask(ana, send);
      bens.awaitText("fire");
      Answer again = Rest.ask(ana, send);

      assertThat(first.status()).as("%s", first).isEqualTo(201);
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.body()).isEqualTo(first.body());
    }
  }

  @Test
  void sameKeyIsTheSameGroup() {
    Call create = Call.post("/groups", Map.of("title", "alarms")).with(KEY, "alarms");
    Answer first = Rest.ask(ana, create);
    Answer again = Rest.ask(ana, create);

    assertThat(first.status()).as("%s", first).isEqualTo(201);
    assertThat(again.body().at("/group/id")).isEqualTo(first.body().at("/group/id"));
    assertThat(Rest.ask(ana, Call.get("/groups")).body().path("groups")).hasSize(1);
  }

  @Test
  void keyMustBeThereAndBeOne() {
    assertThat(Rest.ask(ana, direct(ben, "no key")).code()).isEqualTo("missing_field");
    assertThat(Rest.ask(ana, direct(ben, "long key").with(KEY, "k".repeat(65))).code())
        .isEqualTo("invalid_field");
    assertThat(Rest.ask(ana, direct(ana, "to myself").with(KEY, "k")).code())
        .isEqualTo("invalid_recipient");
  }

  private static Call direct(Person to, String body) {
    return Call.post("/direct/" + to.id() + "/messages", Map.of("body", body));
  }
}
