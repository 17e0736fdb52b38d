package io.parley.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.time.ManualTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

  private final ManualTimers timers = new ManualTimers();
  private final List<String> log = new ArrayList<>();
  private final Heartbeat heartbeat =
      new Heartbeat(
          timers,
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          () -> log.add("ping"),
          () -> log.add("dead"));

  @Test
  void pingsWhenNothingPasses() {
    heartbeat.start();

    timers.pass(Duration.ofSeconds(29));
    assertThat(log).isEmpty();
    timers.pass(Duration.ofSeconds(1));
    assertThat(log).containsExactly("ping");
  }

  @Test
  void pingsWhenOnlyTheServerTalksBecauseItWantsToHearUs() {
    heartbeat.start();
    for (int i = 0; i < 30; i++) {
      timers.pass(Duration.ofSeconds(1));
      heartbeat.received();
    }

    assertThat(log).containsExactly("ping");
  }

  @Test
  void anyFrameAfterThePingProvesLife() {
    heartbeat.start();
    timers.pass(Duration.ofSeconds(31));
    heartbeat.received();
    heartbeat.sent();
    timers.pass(Duration.ofSeconds(20));

    assertThat(log).containsExactly("ping");
  }

  @Test
  void silenceAfterThePingMeansDeath() {
    heartbeat.start();
    timers.pass(Duration.ofSeconds(40));

    assertThat(log).containsExactly("ping", "dead");
    assertThat(timers.waiting()).isZero();
  }

  @Test
  void stoppedHeartbeatDoesNothing() {
    heartbeat.start();
    heartbeat.stop();
    timers.pass(Duration.ofMinutes(5));

    assertThat(log).isEmpty();
  }
}
