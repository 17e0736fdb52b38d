package io.parley.lastseen.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.UserId;
import io.parley.lastseen.push.DeliveryClient.Outcome;
import io.parley.lastseen.push.Notices.Notice;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.support.ManualTime;
import io.parley.lastseen.support.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NodeLaneTest {

  private static final int FRAMES = Settings.defaults().push().frames();

  private final ManualTime time = new ManualTime();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<List<Notice>> calls = new ArrayList<>();
  private Outcome outcome = Outcome.DONE;
  private final NodeLane lane =
      new NodeLane(
          "node",
          (_, notices) -> {
            calls.add(notices);
            return outcome;
          },
          time,
          Settings.defaults().push(),
          new PushMeters(registry));

  @Test
  void theFirstCallIsMadeAtOnceAndTheNextAfterAPause() {
    put(1);
    assertThat(lane.pause()).isZero();
    lane.call();
    put(1);
    assertThat(lane.pause()).isEqualTo(Duration.ofMillis(100));
    time.pass(Duration.ofMillis(100));
    assertThat(lane.pause()).isZero();
    lane.call();
    assertThat(calls).hasSize(2);
    assertThat(lane.isIdle()).isTrue();
  }

  @Test
  void manyFramesAreSpreadOverFullCalls() {
    put(2 * FRAMES + 1);
    while (!lane.isIdle()) {
      lane.call();
      time.pass(lane.pause());
    }
    assertThat(calls).extracting(List::size).containsExactly(FRAMES, FRAMES, 1);
    assertThat(registry.counter("parley.presence.frames").count()).isEqualTo(2.0 * FRAMES + 1);
  }

  @Test
  void aNodeThatDoesNotAnswerIsCalledAgainAndThenGivenUp() {
    put(3);
    outcome = Outcome.UNANSWERED;
    lane.call();
    assertThat(lane.waiting()).isEqualTo(3);
    assertThat(lane.pause()).isEqualTo(Duration.ofMillis(500));
    outcome = Outcome.DONE;
    time.pass(lane.pause());
    lane.call();
    assertThat(lane.isIdle()).isTrue();

    put(3);
    outcome = Outcome.UNANSWERED;
    while (!lane.isIdle()) {
      time.pass(lane.pause());
      lane.call();
    }
    assertThat(registry.counter("parley.presence.dropped").count()).isEqualTo(3);
  }

  @Test
  void aNodeThatIsNotListedForSecondsIsGoneAndNotToldAnything() {
    put(FRAMES + 3);
    outcome = Outcome.GONE;
    Instant start = time.instant();
    while (!lane.isIdle()) {
      time.pass(lane.pause());
      lane.call();
    }
    assertThat(Duration.between(start, time.instant())).isEqualTo(Duration.ofSeconds(2));
    assertThat(registry.counter("parley.presence.dropped").count()).isEqualTo(FRAMES + 3.0);
  }

  @Test
  void aNodeThatHasJustComeIsToldWhenItIsListed() {
    put(3);
    outcome = Outcome.GONE;
    lane.call();
    outcome = Outcome.DONE;
    time.pass(lane.pause());
    lane.call();
    assertThat(lane.isIdle()).isTrue();
    assertThat(registry.counter("parley.presence.dropped").count()).isZero();
  }

  private void put(int count) {
    lane.put(
        Stream.generate(() -> new Pair(UserId.next(), UserId.next())).limit(count).toList(),
        Presence.ONLINE);
  }
}
