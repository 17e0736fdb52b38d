package io.parley.lastseen.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.support.RecordingPushes.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private final Stage stage = new Stage();
  private final UserId ann = UserId.next();

  @Test
  void whoCameUnnoticedIsShown() {
    UserId viewer = stage.watches(ann, Presence.HIDDEN);
    stage.registry.comes(ann);
    stage.registry.take(List.of(), Duration.ZERO);
    stage.reconcile();
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.ONLINE));
  }

  @Test
  void whoWentUnnoticedWentWhenThatWasNoticed() {
    UserId viewer = stage.watches(ann, Presence.HIDDEN);
    stage.registry.comes(ann);
    stage.run(Duration.ofMinutes(5));
    stage.pushes.drain();
    stage.registry.vanishes(ann);
    Instant noticed = stage.time.instant();
    stage.reconcile();
    stage.run(Duration.ofMillis(9_500));
    assertThat(stage.pushes.drain()).isEmpty();
    stage.run(Duration.ofSeconds(1));
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.away(noticed)));
    assertThat(stage.truth.of(List.of(ann)))
        .containsEntry(ann, new Truth.Found.Certain(Presence.away(noticed)));
  }

  @Test
  void ofSomebodyWhoWentUnnoticedAndUnwatchedOnlyTheirComingIsKnown() {
    Instant came = stage.time.instant();
    stage.registry.comes(ann);
    stage.run();
    stage.registry.vanishes(ann);
    stage.run(Duration.ofHours(2));
    stage.watches(ann, Presence.away(came));
    stage.reconcile();
    stage.run(Duration.ofMinutes(1));
    assertThat(stage.pushes.drain()).isEmpty();
    assertThat(stage.truth.of(List.of(ann)))
        .hasEntrySatisfying(
            ann, found -> assertThat(found).isInstanceOf(Truth.Found.Unnoticed.class));
  }

  @Test
  void whatIsRightIsLeftAlone() {
    stage.watches(ann, Presence.HIDDEN);
    stage.registry.comes(ann);
    stage.run();
    stage.pushes.drain();
    stage.registry.goes(ann);
    stage.run(Duration.ofSeconds(3));
    stage.reconcile();
    stage.registry.comes(ann);
    stage.run();
    stage.reconcile();
    assertThat(stage.pushes.drain()).isEmpty();
  }

  @Test
  void afterTheWatchesWereLostNobodyIsTold() {
    stage.watches(ann, Presence.HIDDEN);
    stage.watches.lose();
    stage.registry.comes(ann);
    stage.run();
    stage.reconcile();
    assertThat(stage.pushes.drain()).isEmpty();
    assertThat(stage.registry.done()).hasSize(1);
  }
}
