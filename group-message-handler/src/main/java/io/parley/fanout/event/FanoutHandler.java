package io.parley.fanout.event;

import io.parley.chassis.time.Ticker;
import io.parley.fanout.consume.CancelledException;
import io.parley.fanout.consume.Inbound;
import io.parley.fanout.consume.KeyedTasks;
import io.parley.fanout.consume.Patience;
import io.parley.fanout.consume.RecordHandler;
import io.parley.fanout.consume.Ticket;
import io.parley.fanout.metric.FanoutMetrics;
import io.parley.fanout.metric.RecordOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes events out of the topic. Those of one conversation enter the ways to the nodes one after
 * the other, those of others meanwhile; none waits for a node.
 */
@Component
public final class FanoutHandler implements RecordHandler {

  /** Names its consumer. */
  public static final String NAME = "messages";

  private static final Logger log = LoggerFactory.getLogger(FanoutHandler.class);

  private final Circles circles;
  private final Spread spread;
  private final FanoutMetrics metrics;
  private final Clock clock;
  private final Patience patience;
  private final KeyedTasks tasks = new KeyedTasks("fan-out");

  FanoutHandler(Circles circles, Spread spread, FanoutMetrics metrics, Clock clock, Ticker ticker) {
    this.circles = circles;
    this.spread = spread;
    this.metrics = metrics;
    this.clock = clock;
    this.patience = new Patience(ticker);
  }

  @Override
  public void handle(Inbound inbound) {
    tasks.submit(inbound.key(), () -> fanOut(inbound));
  }

  private void fanOut(Inbound inbound) {
    Ticket ticket = inbound.ticket();
    try {
      Optional<News> news = read(inbound);
      if (news.isPresent()) {
        fanOut(news.get(), inbound);
      } else {
        end(ticket, RecordOutcome.SKIPPED);
      }
    } catch (CancelledException e) {
      log.debug("handed over", e);
    } catch (RuntimeException e) {
      log.error("a record of {} could not be handled", inbound.key(), e);
      end(ticket, RecordOutcome.FAILED);
    }
  }

  private static Optional<News> read(Inbound inbound) {
    try {
      return Optional.of(KafkaNews.read(inbound.value()));
    } catch (IllegalArgumentException e) {
      log.warn("a record cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private void fanOut(News news, Inbound inbound) throws CancelledException {
    switch (news) {
      case Announcement announcement -> announce(announcement, inbound);
      case TallyNews tallies -> {
        spread.tell(tallies);
        end(inbound.ticket(), RecordOutcome.DONE);
      }
    }
  }

  private void announce(Announcement announcement, Inbound inbound) throws CancelledException {
    Ticket ticket = inbound.ticket();
    Optional<Circle> circle = patience.answer(inbound, () -> circles.of(announcement));
    if (circle.isEmpty()) {
      log.warn("{} is not known", announcement.entry().conversation());
      end(ticket, RecordOutcome.SKIPPED);
      return;
    }
    var _ =
        spread
            .announce(announcement, circle.get(), inbound)
            .whenComplete((_, failure) -> {
              metrics.latency(
                  Duration.ofMillis(Math.max(0, clock.millis() - announcement.entry().atMillis())));
              end(ticket, failure == null ? RecordOutcome.DONE : RecordOutcome.FAILED);
            });
  }

  private void end(Ticket ticket, RecordOutcome outcome) {
    metrics.ended(NAME, outcome);
    ticket.done();
  }
}
