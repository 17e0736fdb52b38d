package io.parley.group.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.function.ToDoubleFunction;

/** Every metric of this service. */
public enum GroupMetric {
  COMMANDS("parley.group.commands", "Commands, by name and outcome"),
  PUBLISH("parley.group.publish", "Time to bring the changes of a command into the log"),
  PUBLISHED("parley.group.published", "Changes that were brought into logs"),
  PUBLISH_FAILURES("parley.group.publish.failures", "Attempts to publish that failed, by reason"),
  UNPUBLISHED("parley.group.unpublished", "Groups whose changes the last sweep could not publish"),
  SWEEPS("parley.group.sweeps", "Sweeps for what was left unpublished, by outcome"),
  LOOKUPS("parley.group.lookups", "Look-ups of who is online in a room, by outcome");

  private static final String OUTCOME = "outcome";

  private final String metric;
  private final String description;

  GroupMetric(String metric, String description) {
    this.metric = metric;
    this.description = description;
  }

  /** Counts something that ended in an outcome (a lower-case word). */
  public void count(MeterRegistry meters, String outcome) {
    meters.counter(metric, OUTCOME, outcome).increment();
  }

  /** Counts a command that ended in an outcome. */
  public void count(MeterRegistry meters, String command, String outcome) {
    meters.counter(metric, Tags.of("command", command, OUTCOME, outcome)).increment();
  }

  /** Adds to a plain counter. */
  public void add(MeterRegistry meters, int amount) {
    meters.counter(metric).increment(amount);
  }

  /** The timer of this name. */
  public Timer timer(MeterRegistry meters) {
    return Timer.builder(metric)
        .description(description)
        .publishPercentileHistogram()
        .register(meters);
  }

  /** A gauge of this name on an object, which is held weakly. */
  public <T> void gauge(MeterRegistry meters, T object, ToDoubleFunction<T> value) {
    Gauge.builder(metric, object, value).description(description).register(meters);
  }
}
