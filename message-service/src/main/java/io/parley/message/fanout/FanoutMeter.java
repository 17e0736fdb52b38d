package io.parley.message.fanout;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.parley.message.metrics.MessageMetric;
import java.util.concurrent.TimeUnit;

/** Counts what goes to Kafka. */
final class FanoutMeter {

  private final Timer time;
  private final Counter failures;
  private final Counter tallies;

  FanoutMeter(MeterRegistry meters, Backlog backlog) {
    this.time = MessageMetric.FANOUT.timer(meters);
    this.failures = MessageMetric.FANOUT_FAILURES.counter(meters);
    this.tallies = MessageMetric.TALLIES.counter(meters);
    MessageMetric.FANOUT_BACKLOG.gauge(meters, backlog, Backlog::count);
    MessageMetric.FANOUT_OLDEST.gauge(
        meters, backlog, b -> b.oldestNanos() / (double) TimeUnit.SECONDS.toNanos(1));
  }

  void took(long nanos) {
    time.record(nanos, TimeUnit.NANOSECONDS);
  }

  void failed() {
    failures.increment();
  }

  void tallied() {
    tallies.increment();
  }
}
