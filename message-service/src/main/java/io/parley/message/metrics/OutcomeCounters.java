package io.parley.message.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts results by outcome; the few counters are bound at their first use. */
public final class OutcomeCounters {

  private final MessageMetric metric;
  private final MeterRegistry meters;
  private final Map<String, Counter> byOutcome = new ConcurrentHashMap<>();

  public OutcomeCounters(MessageMetric metric, MeterRegistry meters) {
    this.metric = metric;
    this.meters = meters;
  }

  /**
   * Counts one.
   *
   * @param outcome a lower-case word out of a small set
   */
  public void count(String outcome) {
    byOutcome
        .computeIfAbsent(outcome, word -> metric.counter(meters, MessageMetric.OUTCOME, word))
        .increment();
  }
}
