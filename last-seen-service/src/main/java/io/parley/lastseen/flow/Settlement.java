package io.parley.lastseen.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.UserId;
import io.parley.lastseen.flow.Agenda.Item;
import io.parley.lastseen.metrics.PresenceMetric;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.watch.Show;
import io.parley.lastseen.watch.ShowResult;
import io.parley.lastseen.watch.WatchStore;
import io.parley.lastseen.watch.Watcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What follows when a user has been looked at. */
@Component
final class Settlement {

  private final Agenda agenda;
  private final Reports reports;
  private final WatchStore watches;
  private final Audience audience;
  private final MeterRegistry meters;

  Settlement(
      Agenda agenda, Reports reports, WatchStore watches, Audience audience, MeterRegistry meters) {
    this.agenda = agenda;
    this.reports = reports;
    this.watches = watches;
    this.audience = audience;
    this.meters = meters;
    PresenceMetric.PENDING.gauge(meters, agenda, Agenda::size);
  }

  /** Nobody looks. */
  void unwatched(Item item) {
    count("unwatched", 1);
    reports.add(item.reports());
  }

  /** They may come back; until then nothing is reported as done. */
  void flapping(Item item, Duration left) {
    count("flap", 1);
    agenda.again(item, left, false);
  }

  /** They seem to have gone unnoticed; that is looked at again. */
  void suspect(Item item, Duration delay) {
    count("flap", 1);
    agenda.again(item, delay, true);
  }

  /** Shows what was found, and has those told who look. */
  void show(Map<Item, Show> shows) {
    List<ShowResult> results = watches.show(List.copyOf(shows.values()));
    Map<UserId, Presence> changed = new HashMap<>();
    Map<UserId, List<Watcher>> audiences = new HashMap<>();
    List<Item> items = new ArrayList<>(shows.keySet());
    for (int i = 0; i < results.size(); i++) {
      ShowResult result = results.get(i);
      if (!result.audience().isEmpty()) {
        changed.put(items.get(i).user(), result.presence());
        audiences.put(items.get(i).user(), result.audience());
      }
    }
    count("changed", changed.size());
    count("same", results.size() - changed.size());
    if (!changed.isEmpty()) {
      audience.tell(changed, audiences);
    }
    items.forEach(item -> reports.add(item.reports()));
  }

  private void count(String kind, int amount) {
    if (amount > 0) {
      PresenceMetric.EVALUATIONS.count(meters, kind, amount);
    }
  }
}
