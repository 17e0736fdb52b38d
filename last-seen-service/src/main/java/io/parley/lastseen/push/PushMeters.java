package io.parley.lastseen.push;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.lastseen.metrics.PresenceMetric;
import org.springframework.stereotype.Component;

/** What is counted about pushes. */
@Component
final class PushMeters {

  private final MeterRegistry meters;
  private final Counter frames;
  private final Counter dropped;

  PushMeters(MeterRegistry meters) {
    this.meters = meters;
    this.frames = PresenceMetric.FRAMES.counter(meters);
    this.dropped = PresenceMetric.DROPPED.counter(meters);
  }

  void delivered(int count) {
    PresenceMetric.DELIVERIES.count(meters, "done", 1);
    frames.increment(count);
  }

  void failed() {
    PresenceMetric.DELIVERIES.count(meters, "failed", 1);
  }

  void dropped(int count) {
    if (count > 0) {
      dropped.increment(count);
    }
  }
}
