package io.parley.user.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.ToDoubleFunction;

/** Every metric of this service. */
public enum UserMetric {
  REGISTRATIONS("parley.user.registrations", "Attempts to register, by outcome"),
  LOGINS("parley.user.logins", "Attempts to log in, by outcome"),
  REFRESHES("parley.user.refreshes", "Attempts to refresh a session, by outcome"),
  REVOCATIONS("parley.user.revocations", "Attempts to have connections closed, by outcome"),
  RELATION_REFRESHES(
      "parley.user.relation.refreshes", "Attempts to tell message-service of a block, by outcome"),
  PRESENCE_REFRESHES(
      "parley.user.presence.refreshes",
      "Attempts to tell last-seen-service of changed privacy, by outcome"),
  PASSWORD_HASH("parley.user.password.hash", "Time to hash one password"),
  PASSWORD_QUEUE("parley.user.password.queue", "Passwords that wait to be hashed"),
  SIGNING_KEYS("parley.user.signing.keys", "Published keys");

  private static final String OUTCOME = "outcome";

  private final String metric;
  private final String description;

  UserMetric(String metric, String description) {
    this.metric = metric;
    this.description = description;
  }

  /** Counts one attempt that ended in an outcome (a lower-case word). */
  public void count(MeterRegistry meters, String outcome) {
    meters.counter(metric, OUTCOME, outcome).increment();
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
