package io.parley.registry.metrics;

/** Every metric of this service. */
public enum RegistryMetric {
  /** Gauge: live handler nodes. */
  NODES("parley.registry.nodes"),
  /** Gauge: connections that the live nodes hold. */
  CONNECTIONS("parley.registry.connections"),
  /** Counter: nodes declared dead. */
  DEATHS("parley.registry.deaths"),
  /** Counter: users of dead nodes whose sessions were dropped by the sweep. */
  SWEPT("parley.registry.swept"),
  /** Counter by tag {@code outcome}: sessions that were to be registered. */
  REGISTRATIONS("parley.registry.registrations"),
  /** Distribution: users per look-up. */
  LOOKUP_USERS("parley.registry.lookup.users"),
  /** Timer: look-ups. */
  LOOKUP("parley.registry.lookup"),
  /** Counter: replaced connections that no node confirmed to have closed. */
  REPLACEMENT_UNCONFIRMED("parley.registry.replacement.unconfirmed");

  /** The tag of {@link #REGISTRATIONS}. */
  public static final String OUTCOME = "outcome";

  private final String id;

  RegistryMetric(String id) {
    this.id = id;
  }

  /** The name of the metric. */
  public String id() {
    return id;
  }
}
