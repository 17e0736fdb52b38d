package io.parley.lastseen.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.UserId;
import io.parley.lastseen.flow.TestFlow;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.support.ManualTime;
import io.parley.lastseen.support.ScriptedRegistry;
import io.parley.lastseen.visibility.FakePrivacyRules;
import io.parley.lastseen.visibility.TestVisibilities;
import io.parley.lastseen.watch.InMemoryWatchStore;
import io.parley.lastseen.watch.Watch;
import io.parley.lastseen.watch.Watcher;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchingTest {

  private final ManualTime time = new ManualTime();
  private final ScriptedRegistry registry = new ScriptedRegistry(time);
  private final FakePrivacyRules rules = new FakePrivacyRules();
  private final InMemoryWatchStore watches = new InMemoryWatchStore(time, Duration.ofHours(1), 100);
  private final Watching watching =
      new Watching(
          watches,
          new Present(watches, TestFlow.truth(registry, time), TestFlow.rechecks(time)),
          TestVisibilities.of(rules, time),
          new SimpleMeterRegistry());
  private final UserId viewer = UserId.next();
  private final UserId ann = UserId.next();
  private final UserId ben = UserId.next();

  @Test
  void watchesGoOnWhileUserServiceIsAwayAndTheRestIsHidden() {
    registry.comes(ann);
    registry.comes(ben);
    assertThat(watching.begin(List.of(watch(ann))))
        .containsEntry(new Pair(viewer, ann), Presence.ONLINE);
    rules.isAway(true);
    time.pass(Duration.ofMinutes(6));

    assertThat(watching.begin(List.of(watch(ann), watch(ben))))
        .containsEntry(new Pair(viewer, ann), Presence.ONLINE)
        .containsEntry(new Pair(viewer, ben), Presence.HIDDEN);
    assertThat(watches.watchesOf(viewer)).hasSize(2);

    rules.isAway(false);
    assertThat(watching.begin(List.of(watch(ben))))
        .containsEntry(new Pair(viewer, ben), Presence.ONLINE);
  }

  private Watch watch(UserId target) {
    return new Watch(new Watcher("node", viewer), target);
  }
}
