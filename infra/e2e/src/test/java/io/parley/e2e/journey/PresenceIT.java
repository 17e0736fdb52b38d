package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.frame.ServerFrame;
import io.parley.e2e.device.Person;
import io.parley.e2e.device.Rest;
import io.parley.e2e.device.Rest.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Somebody is watched who comes and goes. */
@Tag("long")
class PresenceIT {

  private static final Duration FLAP = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofSeconds(6);

  @RegisterExtension static final World WORLD = new World();

  private final Person ana = WORLD.person("ana");
  private final Person ben = WORLD.person("ben");

  @Test
  void whoGoesAwayAndComesBackIsSeenToDoSo() {
    try (Phone anas = WORLD.phone(ana, "phone")) {
      anas.client().watch(List.of(ben.id()));
      await().until(() -> !anas.presencesOf(ben).isEmpty());
      assertThat(anas.presencesOf(ben).getLast().online()).isFalse();
      Instant left;
      try (Phone bens = WORLD.phone(ben, "phone")) {
        awaitOnline(anas, true, SOON);
        assertThat(bens.synced()).isPositive();
        left = Instant.now();
      }
      awaitOnline(anas, false, FLAP.plus(SOON));
      Instant seen = anas.presencesOf(ben).getLast().lastSeen();
      assertThat(seen).isNotNull().isBetween(left.minusSeconds(2), left.plusSeconds(4));
      try (Phone bens = WORLD.phone(ben, "phone")) {
        awaitOnline(anas, true, SOON);
        assertThat(bens.synced()).isPositive();
      }
    }
  }

  @Test
  void whoIsBackWithinTenSecondsWasNeverAway() {
    try (Phone anas = WORLD.phone(ana, "phone")) {
      try (Phone bens = WORLD.phone(ben, "phone")) {
        anas.client().watch(List.of(ben.id()));
        awaitOnline(anas, true, SOON);
        assertThat(bens.synced()).isPositive();
      }
      pass(Duration.ofSeconds(4));
      try (Phone bens = WORLD.phone(ben, "phone")) {
        pass(FLAP.plusSeconds(2));
        assertThat(bens.synced()).isPositive();
        assertThat(sinceOnline(anas)).allMatch(ServerFrame.Presence::online);
      }
    }
  }

  @Test
  void anyDeviceKeepsOneOnline() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone tablet = WORLD.phone(ben, "tablet")) {
      try (Phone bens = WORLD.phone(ben, "phone")) {
        anas.client().watch(List.of(ben.id()));
        awaitOnline(anas, true, SOON);
        assertThat(bens.synced()).isPositive();
      }
      pass(FLAP.plusSeconds(2));

      assertThat(tablet.synced()).isPositive();
      assertThat(sinceOnline(anas)).allMatch(ServerFrame.Presence::online);
    }
  }

  @Test
  void whoIsNotWatchedAnyMoreIsNotTold() {
    try (Phone anas = WORLD.phone(ana, "phone")) {
      anas.client().watch(List.of(ben.id()));
      await().until(() -> !anas.presencesOf(ben).isEmpty());
      anas.client().unwatch(List.of(ben.id()));
      pass(Duration.ofSeconds(1));
      int before = anas.presencesOf(ben).size();
      try (Phone bens = WORLD.phone(ben, "phone")) {
        pass(Duration.ofSeconds(3));
        assertThat(bens.synced()).isPositive();
        assertThat(anas.presencesOf(ben)).hasSize(before);
      }
    }
  }

  @Test
  void whoHidesTheirsIsHiddenAndSeesNobody() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      anas.client().watch(List.of(ben.id()));
      bens.client().watch(List.of(ana.id()));
      awaitOnline(anas, true, SOON);
      hide(ben, Map.of("lastSeen", "nobody"));
      await()
          .atMost(SOON)
          .until(() -> hidden(anas.presencesOf(ben)) && hidden(bens.presencesOf(ana)));
      assertThat(shown(ana, ben).path("online").asBoolean()).isFalse();
      hide(ben, Map.of("lastSeen", "everyone"));
      awaitOnline(anas, true, SOON);
      await().atMost(SOON).until(() -> bens.presencesOf(ana).getLast().online());
    }
  }

  @Test
  void contactsOnlyMeansContactsOnly() {
    hide(ben, Map.of("lastSeen", "contacts"));
    try (Phone bens = WORLD.phone(ben, "phone")) {
      assertThat(bens.synced()).isPositive();
      assertThat(shown(ana, ben).path("online").asBoolean()).isFalse();
      assertThat(Rest.ask(ben, Call.put("/contacts/" + ana.id(), null)).isGood()).isTrue();
      await().atMost(SOON).until(() -> shown(ana, ben).path("online").asBoolean());
      hide(ben, Map.of("lastSeen", "contacts_except", "except", List.of(ana.id().toString())));
      await().atMost(SOON).until(() -> !shown(ana, ben).path("online").asBoolean());
    }
  }

  @Test
  void whoIsBlockedSeesNothing() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      anas.client().watch(List.of(ben.id()));
      awaitOnline(anas, true, SOON);
      assertThat(bens.synced()).isPositive();
      WORLD.api().block(ben.token(), ana.id());
      await().atMost(SOON).until(() -> hidden(anas.presencesOf(ben)));
      WORLD.api().unblock(ben.token(), ana.id());
      awaitOnline(anas, true, SOON);
    }
  }

  @Test
  void usersWhoAreOnlineAreCounted() {
    try (Phone anas = WORLD.phone(ana, "phone")) {
      assertThat(anas.synced()).isPositive();
      await()
          .atMost(SOON)
          .until(
              () -> Rest.ask(ben, Call.get("/presence/count")).body().path("online").asInt() >= 1);
      var both = Rest.ask(ben, Call.get("/presence?users=" + ana.id() + "," + ben.id()));
      assertThat(both.isGood()).as("%s", both).isTrue();
    }
  }

  private List<ServerFrame.Presence> sinceOnline(Phone viewer) {
    return viewer.presencesOf(ben).stream().dropWhile(presence -> !presence.online()).toList();
  }

  private static boolean hidden(List<ServerFrame.Presence> told) {
    return !told.isEmpty() && !told.getLast().online() && told.getLast().lastSeen() == null;
  }

  private static JsonNode shown(Person viewer, Person watched) {
    Rest.Answer answer = Rest.ask(viewer, Call.get("/presence/" + watched.id()));
    assertThat(answer.isGood()).as("%s", answer).isTrue();
    return answer.body();
  }

  private static void hide(Person person, Map<String, Object> privacy) {
    Rest.Answer answer = Rest.ask(person, Call.put("/me/privacy", privacy));
    assertThat(answer.isGood()).as("%s", answer).isTrue();
  }

  private void awaitOnline(Phone viewer, boolean online, Duration patience) {
    await()
        .atMost(patience)
        .until(() ->
            !viewer.presencesOf(ben).isEmpty()
                && viewer.presencesOf(ben).getLast().online() == online);
  }

  private static void pass(Duration time) {
    await().pollDelay(time).atMost(time.plusSeconds(2)).until(() -> true);
  }
}
