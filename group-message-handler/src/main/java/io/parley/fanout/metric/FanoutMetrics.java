package io.parley.fanout.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The meters of this service, bound once so that counting is an addition. */
@Component
public final class FanoutMetrics {

  private static final Set<FanoutMetric> PLAIN =
      EnumSet.of(
          FanoutMetric.RECIPIENTS,
          FanoutMetric.DELIVER_CALLS,
          FanoutMetric.DELIVER_BYTES,
          FanoutMetric.LOOKUP_CALLS,
          FanoutMetric.LOOKUP_USERS,
          FanoutMetric.MEMBER_CALLS,
          FanoutMetric.REDELIVERIES);

  private final MeterRegistry registry;
  private final Map<PushOutcome, Counter> pushes = new EnumMap<>(PushOutcome.class);
  private final Map<FanoutMetric, Counter> plain = new EnumMap<>(FanoutMetric.class);
  private final Timer latency;

  public FanoutMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (PushOutcome outcome : PushOutcome.values()) {
      pushes.put(outcome, counter(FanoutMetric.PUSHES, "outcome", lower(outcome)));
    }
    for (FanoutMetric metric : PLAIN) {
      plain.put(metric, counter(metric));
    }
    latency =
        Timer.builder(FanoutMetric.LATENCY.meterName())
            .serviceLevelObjectives(
                Duration.ofMillis(5),
                Duration.ofMillis(10),
                Duration.ofMillis(25),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5))
            .register(registry);
  }

  public void pushed(PushOutcome outcome) {
    Counter counter = pushes.get(outcome);
    if (counter != null) {
      counter.increment();
    }
  }

  public void latency(Duration time) {
    latency.record(time);
  }

  /** Adds to a counter that has no tags. */
  public void add(FanoutMetric metric, long amount) {
    Counter counter = plain.get(metric);
    if (counter == null) {
      throw new IllegalArgumentException(metric + " is no plain counter");
    }
    counter.increment((double) amount);
  }

  /** Counts a record of one of the topics. */
  public void ended(String consumer, RecordOutcome outcome) {
    counter(FanoutMetric.RECORDS, "consumer", consumer, "outcome", lower(outcome)).increment();
  }

  /** A gauge that asks when it is read. */
  public void gauge(FanoutMetric metric, Supplier<Number> value, String... tags) {
    Gauge.builder(metric.meterName(), value).tags(tags).register(registry);
  }

  private Counter counter(FanoutMetric metric, String... tags) {
    return Counter.builder(metric.meterName()).tags(tags).register(registry);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
