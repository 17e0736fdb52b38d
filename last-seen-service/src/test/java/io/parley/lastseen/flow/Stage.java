package io.parley.lastseen.flow;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.contracts.UserId;
import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.seen.InMemorySightingStore;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.support.ManualTime;
import io.parley.lastseen.support.RecordingPushes;
import io.parley.lastseen.support.ScriptedRegistry;
import io.parley.lastseen.support.Settings;
import io.parley.lastseen.visibility.FakePrivacyRules;
import io.parley.lastseen.visibility.TestVisibilities;
import io.parley.lastseen.visibility.Visibilities;
import io.parley.lastseen.watch.InMemoryWatchStore;
import io.parley.lastseen.watch.Show;
import io.parley.lastseen.watch.Watch;
import io.parley.lastseen.watch.Watcher;
import java.time.Duration;
import java.util.List;

/** One instance of the service in which time passes as the test says. */
final class Stage {

  static final String NODE = "node-1";

  final PresenceProperties properties = Settings.defaults();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ManualTime time = new ManualTime();
  final ScriptedRegistry registry = new ScriptedRegistry(time);
  final InMemorySightingStore sightings = new InMemorySightingStore();
  final InMemoryWatchStore watches =
      new InMemoryWatchStore(time, Duration.ofHours(1), properties.maxWatchers());
  final FakePrivacyRules rules = new FakePrivacyRules();
  final Visibilities visibilities = TestVisibilities.of(rules, time);
  final RecordingPushes pushes = new RecordingPushes();
  final Agenda agenda = new Agenda(time, properties);
  final Reports reports = new Reports();
  final Settlement settlement =
      new Settlement(agenda, reports, watches, new Audience(visibilities, pushes), meters);
  final Truth truth = new Truth(registry, sightings, time, properties);
  final Evaluator evaluator =
      new Evaluator(agenda, watches, truth, sightings, settlement, time, properties);
  final Taker taker = new Taker(registry, sightings, agenda, reports, time, meters, properties);
  final Reconciliation reconciliation = new Reconciliation(watches, registry, agenda, meters);
  final PrivacyNews news = new PrivacyNews(TestVisibilities.changes(visibilities), time);
  final PrivacyRound privacy = new PrivacyRound(news, watches, visibilities, pushes);

  /** A new viewer looks at a user, and is shown what is there. */
  UserId watches(UserId target, Presence shown) {
    UserId viewer = UserId.next();
    watches.enter(List.of(new Watch(new Watcher(NODE, viewer), target)));
    long stamp = watches.look(List.of(target)).getFirst().stamp();
    watches.show(List.of(new Show(target, shown, stamp)));
    return viewer;
  }

  /** Everything that there is to do now. */
  void run() {
    taker.round();
    evaluator.round();
    privacy.round();
    taker.round();
  }

  /** Time passes, and everything is done in it. */
  void run(Duration duration) {
    Duration step = Duration.ofMillis(500);
    for (Duration left = duration; left.isPositive(); left = left.minus(step)) {
      time.pass(left.compareTo(step) < 0 ? left : step);
      run();
    }
  }

  /** A round of comparing with the registry, and what follows. */
  void reconcile() {
    watches.nextRound();
    reconciliation.round();
    run();
  }
}
