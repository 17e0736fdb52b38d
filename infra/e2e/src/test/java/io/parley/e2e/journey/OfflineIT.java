package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.log.InMemoryMessageLog;
import io.parley.contracts.ConversationId;
import io.parley.e2e.device.Person;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Devices that were away, and new ones. */
@Tag("quick")
class OfflineIT {

  @RegisterExtension static final World WORLD = new World();

  private final Person ana = WORLD.person("ana");
  private final Person ben = WORLD.person("ben");
  private final ConversationId conversation = World.between(ana, ben);

  @Test
  void deviceThatWasAwayFetchesWhatItLacksAndNoMore() {
    InMemoryMessageLog kept = new InMemoryMessageLog(1_000);
    try (Phone anas = WORLD.phone(ana, "phone")) {
      try (Phone bens = Phone.on(WORLD.runtime(), ben, "phone", kept)) {
        anas.send(ben, "one");
        anas.send(ben, "two");
        bens.awaitText("two");
        anas.awaitProgress(ben, conversation, 2, 0);
      }
      anas.send(ben, "three");
      anas.send(ben, "four");
      try (Phone bens = Phone.on(WORLD.runtime(), ben, "phone", kept)) {
        bens.awaitText("four");

        assertThat(bens.events()).hasSize(2);
        assertThat(fetchedNumbers(bens)).containsExactly(3L, 4L);
        anas.awaitProgress(ben, conversation, 4, 0);
      }
    }
  }

  @Test
  void newDeviceGetsEverythingAndThenBothGetEverything() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      anas.send(ben, "one");
      bens.send(ana, "two");
      try (Phone second = WORLD.phone(ben.anotherSession(), "tablet")) {
        assertThat(second.events()).hasSize(2);
        anas.send(ben, "three");
        bens.awaitText("three");
        second.awaitText("three");
        second.send(ana, "four");
        bens.awaitText("four");
        anas.awaitText("four");
      }
    }
  }

  @Test
  void whatOneDeviceReadsIsReadOnTheOther() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone");
        Phone second = WORLD.phone(ben, "tablet")) {
      anas.send(ben, "one");
      second.awaitText("one");
      bens.awaitText("one");
      bens.client().markRead(conversation, 1);

      second.awaitProgress(ben, conversation, 1, 1);
    }
  }

  @Test
  void messageWrittenWithoutAConnectionIsSentWhenThereIsOne() {
    try (Phone anas = WORLD.phone(ana, "phone");
        Phone bens = WORLD.phone(ben, "phone")) {
      anas.client().dropConnection();
      anas.send(ben, "after the tunnel");
      bens.awaitText("after the tunnel");
      await().until(() -> anas.synced() >= 2);
    }
  }

  private static List<Long> fetchedNumbers(Phone phone) {
    return phone.frames("events").stream()
        .flatMap(answer -> answer.path("events").valueStream())
        .map((JsonNode event) -> event.path("seq").asLong())
        .toList();
  }
}
