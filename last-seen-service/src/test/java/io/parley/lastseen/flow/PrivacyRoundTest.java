package io.parley.lastseen.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.support.RecordingPushes.Told;
import io.parley.lastseen.watch.Watch;
import io.parley.lastseen.watch.Watcher;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrivacyRoundTest {

  private final Stage stage = new Stage();
  private final UserId ann = UserId.next();

  @Test
  void whoMayNotSeeIsToldNothing() {
    UserId viewer = stage.watches(ann, Presence.HIDDEN);
    UserId stranger = stage.watches(ann, Presence.HIDDEN);
    stage.rules.hide(ann, stranger);
    stage.registry.comes(ann);
    stage.run();
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.ONLINE));
  }

  @Test
  void whoHidesVanishesAndWhoRevealsThemselvesIsShownAgain() {
    UserId viewer = online();
    stage.rules.hide(ann);
    stage.news.changed(ann);
    stage.run();
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.HIDDEN));

    stage.rules.reveal(ann);
    stage.news.changed(ann);
    stage.run(Duration.ofSeconds(6));
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.ONLINE));
  }

  @Test
  void whoHidesVanishesEvenIfSomebodyHasAskedBeforeTheWatchersAreTold() {
    UserId viewer = online();
    stage.rules.hide(ann);
    stage.news.changed(ann);
    assertThat(stage.visibilities.visible(List.of(new Pair(viewer, ann)))).isEmpty();
    stage.run();
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.HIDDEN));
  }

  @Test
  void whoRegretsAChangeDoesNotWait() {
    UserId viewer = online();
    stage.rules.hide(ann);
    stage.news.changed(ann);
    stage.run();
    stage.rules.reveal(ann);
    stage.news.changed(ann);
    stage.run();
    assertThat(stage.pushes.drain())
        .containsExactly(
            new Told(viewer, ann, Presence.HIDDEN), new Told(viewer, ann, Presence.ONLINE));
  }

  @Test
  void whoHidesDoesNotSeeOthersAnyMore() {
    UserId viewer = online();
    stage.rules.hide(viewer);
    stage.news.changed(viewer);
    stage.run();
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.HIDDEN));
  }

  @Test
  void aChangeThatChangesNothingIsNotTold() {
    online();
    stage.news.changed(ann);
    stage.run(Duration.ofSeconds(10));
    assertThat(stage.pushes.drain()).isEmpty();
  }

  @Test
  void whoChangesAllTheTimeIsLookedAtAFewTimesAndThenEveryFewSeconds() {
    online();
    for (int i = 0; i < 100; i++) {
      if (i % 2 == 0) {
        stage.rules.hide(ann);
      } else {
        stage.rules.reveal(ann);
      }
      stage.news.changed(ann);
      stage.run(Duration.ofMillis(100));
    }
    stage.run(Duration.ofSeconds(10));
    assertThat(stage.pushes.drain())
        .hasSizeBetween(3, 6)
        .last()
        .extracting(Told::presence)
        .isEqualTo(Presence.ONLINE);
  }

  @Test
  void whileUserServiceIsAwayTheNewsWait() {
    UserId viewer = online();
    stage.rules.hide(ann);
    stage.rules.isAway(true);
    stage.news.changed(ann);
    assertThatExceptionOfType(RpcUnavailableException.class).isThrownBy(stage.privacy::round);
    stage.rules.isAway(false);
    stage.run(Duration.ofSeconds(6));
    assertThat(stage.pushes.drain()).containsExactly(new Told(viewer, ann, Presence.HIDDEN));
  }

  private UserId online() {
    UserId viewer = stage.watches(ann, Presence.HIDDEN);
    stage.watches.enter(List.of(new Watch(new Watcher(Stage.NODE, viewer), ann)));
    stage.visibilities.visible(List.of(new Pair(viewer, ann)));
    stage.registry.comes(ann);
    stage.run();
    stage.pushes.drain();
    return viewer;
  }
}
