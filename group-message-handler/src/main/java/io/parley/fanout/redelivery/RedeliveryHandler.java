package io.parley.fanout.redelivery;

import io.parley.fanout.audience.Audience;
import io.parley.fanout.consume.Inbound;
import io.parley.fanout.consume.KeyedTasks;
import io.parley.fanout.consume.RecordHandler;
import io.parley.fanout.consume.Ticket;
import io.parley.fanout.deliver.Content;
import io.parley.fanout.deliver.Deliveries;
import io.parley.fanout.locate.Locations;
import io.parley.fanout.locate.Target;
import io.parley.fanout.metric.FanoutMetrics;
import io.parley.fanout.metric.RecordOutcome;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries pushes until a node has taken them, nobody is there to get them, or they are too old. Those
 * of one key wait for each other, so that they arrive in their order. While the registry is away
 * nothing gets too old: nobody would tell the devices that they have missed something.
 */
@Component
public final class RedeliveryHandler implements RecordHandler {

  /** Names its consumer. */
  public static final String NAME = "redelivery";

  private static final Logger log = LoggerFactory.getLogger(RedeliveryHandler.class);

  private final Locations locations;
  private final Deliveries deliveries;
  private final RedeliveryProperties properties;
  private final FanoutMetrics metrics;
  private final Clock clock;
  private final KeyedTasks tasks = new KeyedTasks(NAME);

  RedeliveryHandler(
      Locations locations,
      Deliveries deliveries,
      RedeliveryProperties properties,
      FanoutMetrics metrics,
      Clock clock) {
    this.locations = locations;
    this.deliveries = deliveries;
    this.properties = properties;
    this.metrics = metrics;
    this.clock = clock;
  }

  @Override
  public void handle(Inbound inbound) {
    tasks.submit(inbound.key(), () -> redeliver(inbound));
  }

  private void redeliver(Inbound inbound) {
    Redelivery redelivery;
    try {
      redelivery = KafkaRedeliveryRecords.read(inbound.value());
    } catch (IllegalArgumentException e) {
      log.warn("a record of redelivery cannot be read: {}", e.getMessage());
      metrics.ended(NAME, RecordOutcome.SKIPPED);
      inbound.ticket().done();
      return;
    }
    if (isTried(redelivery, inbound.ticket())) {
      inbound.ticket().done();
    }
  }

  /** Says whether it is over; else somebody else goes on. */
  private boolean isTried(Redelivery redelivery, Ticket ticket) {
    Content content = redelivery.push().content();
    Audience users = redelivery.push().to();
    long pause = properties.firstPause().toNanos();
    while (!ticket.isCancelled()) {
      Optional<Audience> unreached = tryOnce(users, content);
      users = unreached.orElse(users);
      if (users.isEmpty()) {
        metrics.ended(NAME, RecordOutcome.DONE);
        return true;
      }
      if (unreached.isPresent() && isOld(redelivery)) {
        metrics.ended(NAME, RecordOutcome.EXPIRED);
        return true;
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, properties.maxPause().toNanos());
    }
    return false;
  }

  /** Tells who is still to be reached; empty if the registry does not answer. */
  private Optional<Audience> tryOnce(Audience users, Content content) {
    List<Target> targets;
    try {
      targets = locations.findAnew(users);
    } catch (RuntimeException e) {
      log.debug("no redelivery now", e);
      return Optional.empty();
    }
    return Optional.of(deliveries.send(targets, content).join());
  }

  private boolean isOld(Redelivery redelivery) {
    return clock.millis() - redelivery.sinceMillis() > properties.maxAge().toMillis();
  }
}
