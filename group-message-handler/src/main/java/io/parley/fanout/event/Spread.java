package io.parley.fanout.event;

import com.google.protobuf.ByteString;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.frame.EventJson;
import io.parley.contracts.frame.LogEvent;
import io.parley.fanout.audience.Audience;
import io.parley.fanout.consume.CancelledException;
import io.parley.fanout.consume.Inbound;
import io.parley.fanout.consume.Patience;
import io.parley.fanout.deliver.Content;
import io.parley.fanout.deliver.Deliveries;
import io.parley.fanout.deliver.Push;
import io.parley.fanout.deliver.Topic;
import io.parley.fanout.locate.Locations;
import io.parley.fanout.locate.Target;
import io.parley.fanout.redelivery.RedeliveryTopic;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings frames on their way; what a node does not take goes to the topic of redelivery. */
@Component
final class Spread {

  private static final Logger log = LoggerFactory.getLogger(Spread.class);

  private final Locations locations;
  private final Deliveries deliveries;
  private final RedeliveryTopic redelivery;
  private final Patience patience;

  Spread(Locations locations, Deliveries deliveries, RedeliveryTopic redelivery, Ticker ticker) {
    this.locations = locations;
    this.deliveries = deliveries;
    this.redelivery = redelivery;
    this.patience = new Patience(ticker);
  }

  /**
   * Puts an event on the ways to the nodes; blocks until it is known which these are.
   *
   * @return done when nobody has to be told any more, or the rest is durable
   */
  CompletableFuture<Void> announce(Announcement announcement, Circle circle, Inbound inbound)
      throws CancelledException {
    LogEntry entry = announcement.entry();
    Topic topic = new Topic.Event(entry.conversation(), entry.seq(), entry.groupVersion());
    CompletableFuture<Void> seen =
        send(circle.seeing(), new Content(entry.frame(), announcement.origin(), topic), inbound);
    if (circle.blind().isEmpty()) {
      return seen;
    }
    return CompletableFuture.allOf(
        seen, send(circle.blind(), new Content(hidden(entry), null, topic), inbound));
  }

  /** Sends tallies once; they may get lost. */
  void tell(TallyNews tallies) {
    try {
      List<Target> targets = locations.find(Audience.of(List.of(tallies.user())));
      var _ = deliveries.send(targets, new Content(tallies.frame(), null, new Topic.Passing()));
    } catch (RuntimeException e) {
      log.debug("tallies are lost", e);
    }
  }

  private CompletableFuture<Void> send(Audience audience, Content content, Inbound inbound)
      throws CancelledException {
    List<Target> targets = patience.answer(inbound, () -> locations.find(audience));
    return deliveries
        .send(targets, content)
        .thenCompose(unreached ->
            unreached.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : redelivery.put(new Push(unreached, content)));
  }

  private static ByteString hidden(LogEntry entry) {
    return ByteString.copyFromUtf8(
        EventJson.frame(new LogEvent.Hidden(entry.conversation(), entry.seq())));
  }
}
