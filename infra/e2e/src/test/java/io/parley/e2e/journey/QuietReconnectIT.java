package io.parley.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.client.log.InMemoryMessageLog;
import io.parley.e2e.device.Person;
import io.parley.e2e.views.LogTable;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A device that comes back and lacks nothing costs the database nothing. */
@Tag("quick")
class QuietReconnectIT {

  private static final int RECONNECTS = 5;

  @RegisterExtension static final World WORLD = new World();

  private final Person ana = WORLD.person("ana");
  private final Person ben = WORLD.person("ben");

  @Test
  void reconnectWithNothingNewReadsNothingFromCassandra() {
    InMemoryMessageLog kept = new InMemoryMessageLog(1_000);
    try (LogTable table = WORLD.cluster().logTable();
        Phone anas = WORLD.phone(ana, "phone")) {
      try (Phone bens = Phone.on(WORLD.runtime(), ben, "phone", kept)) {
        anas.send(ben, "the only one");
        bens.awaitText("the only one");
        anas.awaitProgress(ben, World.between(ana, ben), 1, 0);
      }
      long before = table.reads();
      for (int i = 0; i < RECONNECTS; i++) {
        try (Phone bens = Phone.on(WORLD.runtime(), ben, "phone", kept)) {
          assertThat(bens.events()).isEmpty();
        }
      }
      try (Phone bens = Phone.on(WORLD.runtime(), ben, "phone", kept)) {
        letTheHandlerLookAgain();
        assertThat(bens.events()).isEmpty();
      }

      assertThat(table.reads()).isEqualTo(before);
    }
  }

  /** Three seconds after a registration the handler looks whether something was missed. */
  private static void letTheHandlerLookAgain() {
    Duration wait = Duration.ofMillis(3_500);
    await().pollDelay(wait).atMost(wait.plusSeconds(2)).until(() -> true);
  }
}
