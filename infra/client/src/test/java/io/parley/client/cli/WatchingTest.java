package io.parley.client.cli;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.connection.ConnectionState;
import io.parley.client.frame.ServerFrame;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchingTest {

  private final Watching watching = new Watching(Map.of(BOB, "ben"));

  @Test
  void everyChangeIsALineAndARepetitionIsNone() throws InterruptedException {
    watching.onPresence(new ServerFrame.Presence(BOB, true, null));
    watching.onPresence(new ServerFrame.Presence(BOB, true, null));
    watching.onPresence(new ServerFrame.Presence(ALICE, true, null));
    watching.onPresence(new ServerFrame.Presence(BOB, false, NOON));
    watching.onPresence(new ServerFrame.Presence(BOB, false, null));

    assertThat(next()).endsWith("ben is online");
    assertThat(next()).endsWith("ben was last seen " + Texts.time(NOON));
    assertThat(next()).endsWith("ben is offline");
    assertThat(next()).isEmpty();
  }

  @Test
  void saysWhenItCannotKnow() throws InterruptedException {
    watching.onState(new ConnectionState.Waiting(Duration.ZERO, ""));
    watching.onState(new ConnectionState.Waiting(Duration.ZERO, ""));
    assertThat(next()).isEqualTo("Connection lost; trying again.");
    assertThat(next()).isEmpty();

    watching.onState(new ConnectionState.Ended(ConnectionState.EndReason.LOGGED_OUT));
    assertThat(next()).isEqualTo("The session is over; log in again.");
    assertThat(watching.isOver()).isTrue();
  }

  private String next() throws InterruptedException {
    return watching.next(Duration.ZERO).orElse("");
  }
}
