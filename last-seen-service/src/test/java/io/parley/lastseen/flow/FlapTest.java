package io.parley.lastseen.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.support.RecordingPushes.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlapTest {

  private static final Duration JUST_BEFORE = Duration.ofMillis(9_500);

  private final Stage stage = new Stage();
  private final UserId ann = UserId.next();

  @Test
  void whoComesIsShownAtOnce() {
    UserId viewer = stage.watches(ann, Presence.HIDDEN);
    stage.registry.comes(ann);
    stage.run();
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.ONLINE));
  }

  @Test
  void whoGoesIsShownAwayAfterTenSecondsWithTheTimeOfGoing() {
    UserId viewer = online();
    Instant gone = stage.time.instant();
    stage.registry.goes(ann);
    stage.run(JUST_BEFORE);
    assertThat(stage.pushes.drain()).isEmpty();
    stage.run(Duration.ofMillis(500));
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.away(gone)));
    stage.run(Duration.ofMinutes(1));
    assertThat(stage.pushes.drain()).isEmpty();
  }

  @Test
  void whoIsFoundLostHasTheRestOfTheTenSeconds() {
    UserId viewer = online();
    stage.time.pass(Duration.ofSeconds(1));
    Instant gone = stage.time.instant();
    stage.time.pass(Duration.ofSeconds(5));
    stage.registry.isLost(ann, Duration.ofSeconds(5));
    stage.run(Duration.ofMillis(4_500));
    assertThat(stage.pushes.drain()).isEmpty();
    stage.run(Duration.ofMillis(500));
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.away(gone)));
  }

  @Test
  void whoCameAfterTheirNodeWasHeardLastIsLostNoLater() {
    UserId viewer = stage.watches(ann, Presence.HIDDEN);
    stage.time.pass(Duration.ofMinutes(1));
    stage.registry.comes(ann);
    stage.run();
    Instant heard = stage.time.instant().minusMillis(500);
    stage.time.pass(Duration.ofMillis(4_500));
    stage.registry.isLost(ann, Duration.ofSeconds(5));
    stage.pushes.drain();
    stage.run(Duration.ofSeconds(5));
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.away(heard)));
  }

  @Test
  void whoIsBackWithinTenSecondsWasNotAway() {
    online();
    for (int i = 0; i < 5; i++) {
      stage.registry.goes(ann);
      stage.run(JUST_BEFORE);
      stage.registry.comes(ann);
      stage.run(Duration.ofSeconds(1));
    }
    stage.run(Duration.ofMinutes(1));
    assertThat(stage.pushes.drain()).isEmpty();
  }

  @Test
  void whoGoesAgainHasTenMoreSeconds() {
    UserId viewer = online();
    stage.registry.goes(ann);
    stage.run(Duration.ofSeconds(8));
    stage.registry.comes(ann);
    stage.registry.goes(ann);
    Instant gone = stage.time.instant();
    stage.run(JUST_BEFORE);
    assertThat(stage.pushes.drain()).isEmpty();
    stage.run(Duration.ofSeconds(1));
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.away(gone)));
  }

  @Test
  void aTransitionIsDoneWhenItsUserHasBeenLookedAt() {
    online();
    int before = stage.registry.done().size();
    stage.registry.goes(ann);
    stage.run(JUST_BEFORE);
    assertThat(stage.registry.done()).hasSize(before);
    stage.run(Duration.ofSeconds(1));
    assertThat(stage.registry.done()).hasSize(before + 1);
  }

  @Test
  void ofThoseWhomNobodyWatchesOnlyTheSightingIsKept() {
    stage.registry.comes(ann);
    stage.run();
    Instant gone = stage.time.instant();
    stage.registry.goes(ann);
    stage.run(Duration.ofSeconds(11));
    assertThat(stage.registry.lookups()).isZero();
    assertThat(stage.registry.done()).hasSize(2);
    assertThat(stage.truth.of(List.of(ann)))
        .containsEntry(ann, new Truth.Found.Certain(Presence.away(gone)));
  }

  @Test
  void nothingIsDoneThatIsNotDurable() {
    UserId viewer = stage.watches(ann, Presence.HIDDEN);
    stage.sightings.fails(true);
    stage.registry.comes(ann);
    try {
      stage.taker.round();
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("no room");
    }
    stage.sightings.fails(false);
    stage.run();
    assertThat(stage.pushes.drain()).isEmpty();
    assertThat(stage.registry.done()).isEmpty();
    // The registry hands it out again.
    stage.registry.comes(ann);
    stage.run();
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.ONLINE));
  }

  @Test
  void whileTheRegistryOrRedisIsAwayNothingIsForgotten() {
    UserId viewer = online();
    stage.registry.goes(ann);
    stage.taker.round();
    stage.time.pass(Duration.ofSeconds(10));
    stage.watches.isAway(true);
    assertFails();
    stage.watches.isAway(false);
    stage.registry.isAway(true);
    stage.time.pass(Duration.ofSeconds(1));
    assertFails();
    stage.registry.isAway(false);
    stage.run(Duration.ofSeconds(2));
    assertThat(stage.pushes.drain())
        .singleElement()
        .satisfies(told -> assertThat(told.viewer()).isEqualTo(viewer));
  }

  private void assertFails() {
    assertThatExceptionOfType(RpcUnavailableException.class).isThrownBy(stage.evaluator::round);
  }

  private UserId online() {
    UserId viewer = stage.watches(ann, Presence.HIDDEN);
    stage.registry.comes(ann);
    stage.run();
    stage.pushes.drain();
    return viewer;
  }
}
