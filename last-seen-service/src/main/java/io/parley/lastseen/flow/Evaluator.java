package io.parley.lastseen.flow;

import io.parley.contracts.UserId;
import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.flow.Agenda.Item;
import io.parley.lastseen.seen.Sighting;
import io.parley.lastseen.seen.SightingStore;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.watch.Show;
import io.parley.lastseen.watch.Sight;
import io.parley.lastseen.watch.WatchStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Looks at users whose time has come: asks the registry what is true, notes it as shown, and has
 * those told who look, if it has changed. That nobody looks is the common case and costs one
 * question to Redis.
 */
@Component
final class Evaluator {

  static final int BATCH = 1024;
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final Agenda agenda;
  private final WatchStore watches;
  private final Truth truth;
  private final SightingStore sightings;
  private final Settlement settlement;
  private final Clock clock;
  private final Duration flap;

  Evaluator(
      Agenda agenda,
      WatchStore watches,
      Truth truth,
      SightingStore sightings,
      Settlement settlement,
      Clock clock,
      PresenceProperties properties) {
    this.agenda = agenda;
    this.watches = watches;
    this.truth = truth;
    this.sightings = sightings;
    this.settlement = settlement;
    this.clock = clock;
    this.flap = properties.flap();
  }

  /** Looks at all whose time has come. */
  void round() {
    for (List<Item> due = agenda.due(BATCH); !due.isEmpty(); due = agenda.due(BATCH)) {
      try {
        look(due);
      } catch (RuntimeException e) {
        due.forEach(item -> agenda.again(item, RETRY, item.suspect()));
        throw e;
      }
    }
  }

  private void look(List<Item> items) {
    List<Sight> sights = watches.look(items.stream().map(Item::user).toList());
    Map<Item, Sight> watched = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      if (sights.get(i).watched()) {
        watched.put(items.get(i), sights.get(i));
      } else {
        settlement.unwatched(items.get(i));
      }
    }
    Map<UserId, Truth.Found> found = truth.of(watched.keySet().stream().map(Item::user).toList());
    Map<Item, Show> shows = new LinkedHashMap<>();
    watched.forEach((item, sight) -> {
      Truth.Found each = found.get(item.user());
      if (each != null) {
        decide(item, sight, each, shows);
      }
    });
    settlement.show(shows);
  }

  private void decide(Item item, Sight sight, Truth.Found found, Map<Item, Show> shows) {
    switch (found) {
      case Truth.Found.Certain(Presence presence) ->
          shows.put(item, new Show(item.user(), presence, sight.stamp()));
      case Truth.Found.Flapping(Duration left) -> settlement.flapping(item, left);
      case Truth.Found.Unnoticed(Sighting came) -> unnoticed(item, sight, came, shows);
    }
  }

  /**
   * Somebody has gone, and the transition is on its way or was lost with Redis. If it has not come
   * after the flap time, they went when this was noticed; unless they were not shown online, so
   * that all that is known is when they came.
   */
  private void unnoticed(Item item, Sight sight, Sighting came, Map<Item, Show> shows) {
    if (!sight.shown().map(Presence::online).orElse(false)) {
      shows.put(item, new Show(item.user(), Presence.away(came.at()), sight.stamp()));
      return;
    }
    if (!item.suspect()) {
      settlement.suspect(item, flap);
      return;
    }
    Instant noticed = clock.instant().minus(flap).truncatedTo(ChronoUnit.MILLIS);
    Instant gone = noticed.isAfter(came.at()) ? noticed : came.at().plusMillis(1);
    sightings.save(List.of(new Sighting(item.user(), gone, false)));
    shows.put(item, new Show(item.user(), Presence.away(gone), sight.stamp()));
  }
}
