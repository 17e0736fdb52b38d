package io.parley.lastseen.flow;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.metrics.PresenceMetric;
import io.parley.lastseen.registry.Registry;
import io.parley.lastseen.registry.Transition;
import io.parley.lastseen.seen.Sighting;
import io.parley.lastseen.seen.SightingStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Takes transitions. Each is durable before its user is looked at: at once when they came, after
 * the flap time when they went. A transition is reported as done after that; until then the
 * registry would hand it to another instance if this one died.
 */
@Component
final class Taker {

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final Duration REST = Duration.ofSeconds(1);

  private final Registry registry;
  private final SightingStore sightings;
  private final Agenda agenda;
  private final Reports reports;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Duration flap;

  Taker(
      Registry registry,
      SightingStore sightings,
      Agenda agenda,
      Reports reports,
      Clock clock,
      MeterRegistry meters,
      PresenceProperties properties) {
    this.registry = registry;
    this.sightings = sightings;
    this.agenda = agenda;
    this.reports = reports;
    this.clock = clock;
    this.meters = meters;
    this.flap = properties.flap();
  }

  /** One call. */
  void round() {
    if (agenda.isFull()) {
      LockSupport.parkNanos(REST.toNanos());
      return;
    }
    accept(take());
  }

  private List<Transition> take() {
    List<String> done = reports.take(Registry.MAX_BATCH);
    try {
      return registry.take(done, WAIT);
    } catch (RuntimeException e) {
      // Reporting twice changes nothing.
      reports.add(done);
      throw e;
    }
  }

  private void accept(List<Transition> transitions) {
    sightings.save(
        transitions.stream()
            .map(each -> new Sighting(each.user(), each.at(), each.online(), each.recorded()))
            .toList());
    for (Transition each : transitions) {
      PresenceMetric.TRANSITIONS.count(meters, each.online() ? "online" : "offline", 1);
      agenda.add(each.user(), each.online() ? Duration.ZERO : left(each), Set.of(each.id()));
    }
  }

  /** How long the user may still come back; clocks may differ. */
  private Duration left(Transition gone) {
    Duration left = Duration.between(clock.instant(), gone.at().plus(flap));
    return left.isNegative() ? Duration.ZERO : left.compareTo(flap) > 0 ? flap : left;
  }
}
