package io.parley.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.frame.ClientFrame;
import io.parley.client.time.ManualTimers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PacerTest {

  private final ManualTimers timers = new ManualTimers();
  private final Deque<ClientFrame> urgent = new ArrayDeque<>();
  private final Deque<ClientFrame> rest = new ArrayDeque<>();
  private final List<ClientFrame> sent = new ArrayList<>();
  private final Pacer pacer =
      new Pacer(
          timers,
          List.of(() -> Optional.ofNullable(urgent.poll()), () -> Optional.ofNullable(rest.poll())),
          sent::add);

  @Test
  void holdsBackWhatGoesBeyondTheLimitsOfTheServer() {
    fill(rest, 500);
    pacer.connected(true);

    assertThat(sent).hasSize(80);
    timers.pass(Duration.ofSeconds(10));
    assertThat(sent.size()).isBetween(375, 385);
    timers.pass(Duration.ofSeconds(10));
    assertThat(sent).hasSize(500);
  }

  @Test
  void earlierSourcesGoFirst() {
    fill(rest, 1);
    urgent.add(new ClientFrame.RenewToken("first"));
    pacer.connected(true);

    assertThat(sent).containsExactly(new ClientFrame.RenewToken("first"), new ClientFrame.Ping());
  }

  @Test
  void keepsEverythingWhileThereIsNoConnection() {
    fill(rest, 3);
    pacer.wake();
    assertThat(sent).isEmpty();

    pacer.connected(true);
    assertThat(sent).hasSize(3);
  }

  private static void fill(Deque<ClientFrame> queue, int count) {
    for (int i = 0; i < count; i++) {
      queue.add(new ClientFrame.Ping());
    }
  }
}
