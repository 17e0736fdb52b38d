package io.parley.handler.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.handler.ManualTicker;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.FakeOutlet;
import io.parley.handler.connection.TestConnections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchesTest {

  private final Connections connections = TestConnections.create(new ManualTicker());
  private final ScriptedPresence presence = new ScriptedPresence();
  private final Watches watches =
      new Watches(presence, connections, WatchPropertiesTest.properties(500));
  private final UserId ana = UserId.next();
  private final UserId ben = UserId.next();
  private final UserId cleo = UserId.next();
  private final Connection connection =
      TestConnections.welcomed(connections, new FakeOutlet(), ana);

  @Test
  void watchThatBeginsWhileTheOneBeforeIsBeingEndedLasts() {
    watch(ben);
    presence.hold();
    unwatch(ben);
    await().until(presence::isUnwatching);
    watch(ben);
    presence.release();

    await().until(() -> presence.calls().size() == 3);
    assertThat(presence.ended()).containsExactly(ben);
    assertThat(presence.isWatched(ana, ben)).isTrue();
  }

  @Test
  void whoIsWatchedAgainWhenItsTurnComesIsNotEnded() {
    watch(ben);
    watch(cleo);
    presence.hold();
    unwatch(cleo);
    await().until(presence::isUnwatching);
    unwatch(ben);
    watch(ben);
    presence.release();

    UserId last = UserId.next();
    watch(last);
    unwatch(last);
    await().until(() -> presence.ended().contains(last));
    assertThat(presence.ended()).containsExactlyInAnyOrder(cleo, last);
  }

  @Test
  void anotherConnectionOfTheViewerGoesOnWatching() {
    watch(ben);
    watch(cleo);
    Connection other = TestConnections.welcomed(connections, new FakeOutlet(), ana);
    assertThat(other.watched().add(List.of(ben), 10)).isPresent();
    unwatch(ben);
    unwatch(cleo);

    await().until(() -> presence.ended().contains(cleo));
    assertThat(presence.isWatched(ana, ben)).isTrue();
  }

  private void watch(UserId user) {
    assertThat(connection.watched().add(List.of(user), 10)).isPresent();
    assertThat(watches.begin(new Viewing(ana, List.of(user))).join()).hasSize(1);
  }

  private void unwatch(UserId user) {
    watches.end(ana, connection.watched().remove(List.of(user)));
  }
}
