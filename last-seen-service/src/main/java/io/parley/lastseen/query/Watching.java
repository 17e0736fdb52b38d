package io.parley.lastseen.query;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.UserId;
import io.parley.lastseen.metrics.PresenceMetric;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.visibility.Visibilities;
import io.parley.lastseen.watch.Show;
import io.parley.lastseen.watch.ShowResult;
import io.parley.lastseen.watch.Watch;
import io.parley.lastseen.watch.WatchStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Begins watches and says how users look to those who begin. */
@Service
class Watching {

  private final WatchStore watches;
  private final Present present;
  private final Visibilities visibilities;
  private final Counter entered;

  Watching(WatchStore watches, Present present, Visibilities visibilities, MeterRegistry meters) {
    this.watches = watches;
    this.present = present;
    this.visibilities = visibilities;
    this.entered = PresenceMetric.WATCHES.counter(meters);
  }

  /**
   * Enters watches, so that whatever changes from now on is pushed, and answers what is shown now.
   * The watch is entered first: a change is then pushed or answered, or both. While user-service
   * does not answer, watches go on by what it said last.
   */
  Map<Pair, Presence> begin(Collection<Watch> begun) {
    watches.enter(begun);
    entered.increment(begun.size());
    List<Pair> pairs =
        begun.stream().map(watch -> new Pair(watch.watcher().viewer(), watch.target())).toList();
    Present.View view = present.of(pairs.stream().map(Pair::target).toList());
    Map<UserId, Presence> shown = show(view);
    Set<Pair> visible = visibilities.visibleNow(pairs);
    Map<Pair, Presence> answers = new HashMap<>();
    for (Pair pair : pairs) {
      answers.put(
          pair,
          visible.contains(pair)
              ? shown.getOrDefault(pair.target(), Presence.HIDDEN)
              : Presence.HIDDEN);
    }
    return answers;
  }

  void end(Collection<Watch> ended) {
    watches.remove(ended);
  }

  /** Notes what those who watch first are answered, as that is what they are shown. */
  private Map<UserId, Presence> show(Present.View view) {
    Map<UserId, Presence> shown = new HashMap<>(view.presences());
    List<Show> shows = new ArrayList<>();
    view.stamps()
        .forEach((user, stamp) ->
            shows.add(new Show(user, shown.getOrDefault(user, Presence.HIDDEN), stamp)));
    List<ShowResult> results = watches.show(shows);
    for (int i = 0; i < results.size(); i++) {
      shown.put(shows.get(i).target(), results.get(i).presence());
    }
    return shown;
  }
}
