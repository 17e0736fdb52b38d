package io.parley.handler.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import io.parley.handler.ManualTimer;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.FakeOutlet;
import io.parley.handler.connection.TestConnections;
import io.parley.handler.registry.HeartbeatLoop;
import io.parley.handler.registry.TestRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatchRenewalsTest {

  private final ManualTicker ticker = new ManualTicker();
  private final ManualTimer timer = new ManualTimer();
  private final Connections connections = TestConnections.create(ticker);
  private final TestRegistry registry = new TestRegistry(ticker);
  private final HeartbeatLoop heartbeats = registry.heartbeats(connections);
  private final ScriptedPresence presence = new ScriptedPresence();

  @BeforeEach
  void start() {
    WatchProperties properties = WatchPropertiesTest.properties(1024);
    Watches watches = new Watches(presence, connections, properties);
    var _ =
        new WatchRenewals(presence, watches, connections, properties, ticker, timer, heartbeats);
    heartbeats.beat();
  }

  @Test
  void whatFitsTogetherIsRenewedTogether() {
    watch(500);
    watch(500);
    pass(Duration.ofSeconds(30));
    await().until(() -> presence.calls().equals(List.of(1000)));
  }

  @Test
  void callThatFailsDoesNotKeepTheNextOnesFromBeingMade() {
    for (int i = 0; i < 3; i++) {
      watch(600);
    }
    presence.fail(1);
    pass(Duration.ofSeconds(30));
    await().until(() -> presence.calls().size() == 3);

    // All are renewed once more, as one was not.
    ticker.advance(Duration.ofSeconds(1));
    await()
        .until(() -> {
          timer.tick();
          return presence.calls().size() == 6;
        });
  }

  @Test
  void watchesAreRenewedSomeTimeAfterTheRegistryHasLostItsContents() {
    watch(1);
    registry.lose();
    heartbeats.beat();
    pass(Duration.ofMillis(2_900));
    assertThat(presence.calls()).isEmpty();
    pass(Duration.ofMillis(100));
    await().until(() -> presence.calls().size() == 1);
  }

  @Test
  void nothingIsRenewedWhileTheRegistryIsAwayAndComesBackEmpty() {
    watch(1);
    registry.isAway(true);
    heartbeats.beat();
    pass(Duration.ofMinutes(1));
    registry.isAway(false);
    registry.lose();
    timer.tick();
    heartbeats.beat();
    timer.tick();
    assertThat(presence.calls()).isEmpty();
    pass(Duration.ofSeconds(3));
    await().until(() -> presence.calls().size() == 1);
  }

  private void watch(int count) {
    List<UserId> users = Stream.generate(UserId::next).limit(count).toList();
    Connection connection = TestConnections.welcomed(connections, new FakeOutlet(), UserId.next());
    assertThat(connection.watched().add(users, 1024)).isPresent();
  }

  private void pass(Duration time) {
    ticker.advance(time);
    timer.tick();
  }
}
