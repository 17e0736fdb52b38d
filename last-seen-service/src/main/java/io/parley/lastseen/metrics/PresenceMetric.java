package io.parley.lastseen.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;

/** Every metric of this service. */
public enum PresenceMetric {
  /** Counter by {@code kind}: transitions taken from the registry, online or offline. */
  TRANSITIONS("parley.presence.transitions"),
  /** Counter by {@code kind}: users looked at: changed, same, unwatched, flap. */
  EVALUATIONS("parley.presence.evaluations"),
  /** Gauge: users who wait to be looked at. */
  PENDING("parley.presence.pending"),
  /** Counter by {@code kind}: calls to handler nodes, done or failed. */
  DELIVERIES("parley.presence.deliveries"),
  /** Counter: frames in the calls that were done. */
  FRAMES("parley.presence.frames"),
  /** Counter: frames that were given up: the node did not answer, or too many waited. */
  DROPPED("parley.presence.dropped"),
  /** Counter: pairs of users about whom user-service was asked. */
  VISIBILITY_ASKED("parley.presence.visibility.asked"),
  /** Counter: users whose shown state the comparison with the registry found wrong. */
  CORRECTIONS("parley.presence.corrections"),
  /** Counter: watches entered, again or for the first time. */
  WATCHES("parley.presence.watches");

  private static final String KIND = "kind";

  private final String id;

  PresenceMetric(String id) {
    this.id = id;
  }

  /** Counts something of a kind (a lower-case word). */
  public void count(MeterRegistry meters, String kind, int amount) {
    meters.counter(id, KIND, kind).increment(amount);
  }

  /** The counter of this name. */
  public Counter counter(MeterRegistry meters) {
    return meters.counter(id);
  }

  /** A gauge of this name on an object, which is held weakly. */
  public <T> void gauge(MeterRegistry meters, T object, ToDoubleFunction<T> value) {
    Gauge.builder(id, object, value).register(meters);
  }
}
