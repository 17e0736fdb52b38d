package io.parley.lastseen.flow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.UserId;
import io.parley.lastseen.metrics.PresenceMetric;
import io.parley.lastseen.registry.Registry;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.watch.Sight;
import io.parley.lastseen.watch.WatchStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Compares what is shown with what the registry says: transitions can be lost with Redis. One
 * instance does it for a part of the users in a round.
 */
@Component
final class Reconciliation {

  private final WatchStore watches;
  private final Registry registry;
  private final Agenda agenda;
  private final Counter corrections;

  Reconciliation(WatchStore watches, Registry registry, Agenda agenda, MeterRegistry meters) {
    this.watches = watches;
    this.registry = registry;
    this.agenda = agenda;
    this.corrections = PresenceMetric.CORRECTIONS.counter(meters);
  }

  /** One round. */
  void round() {
    for (int part = 0; part < watches.parts(); part++) {
      int from = 0;
      for (List<UserId> page = page(part, from); !page.isEmpty(); page = page(part, from)) {
        compare(page);
        from += page.size();
      }
    }
  }

  private List<UserId> page(int part, int from) {
    return watches.targets(part, from, Registry.MAX_BATCH);
  }

  private void compare(List<UserId> users) {
    List<Sight> sights = watches.look(users);
    Set<UserId> online = registry.online(users);
    for (int i = 0; i < users.size(); i++) {
      UserId user = users.get(i);
      Sight sight = sights.get(i);
      boolean shownOnline = sight.shown().map(Presence::online).orElse(false);
      if (sight.watched() && shownOnline != online.contains(user)) {
        corrections.increment();
        agenda.suggest(user, Duration.ZERO);
      }
    }
  }
}
