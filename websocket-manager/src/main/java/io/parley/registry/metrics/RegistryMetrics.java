package io.parley.registry.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The meters of this service. */
@Component
public final class RegistryMetrics {

  private final MeterRegistry registry;
  private final AtomicInteger nodes = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private final Counter deaths;
  private final Counter swept;
  private final Counter unconfirmed;
  private final Timer lookup;
  private final DistributionSummary lookupUsers;
  private final Map<Enum<?>, Counter> outcomes = new ConcurrentHashMap<>();

  public RegistryMetrics(MeterRegistry registry) {
    this.registry = registry;
    registry.gauge(RegistryMetric.NODES.id(), nodes);
    registry.gauge(RegistryMetric.CONNECTIONS.id(), connections);
    deaths = registry.counter(RegistryMetric.DEATHS.id());
    swept = registry.counter(RegistryMetric.SWEPT.id());
    unconfirmed = registry.counter(RegistryMetric.REPLACEMENT_UNCONFIRMED.id());
    lookup = registry.timer(RegistryMetric.LOOKUP.id());
    lookupUsers = registry.summary(RegistryMetric.LOOKUP_USERS.id());
  }

  public void live(int nodeCount, int connectionCount) {
    nodes.set(nodeCount);
    connections.set(connectionCount);
  }

  public void died(int count) {
    deaths.increment(count);
  }

  public void swept(int users) {
    swept.increment(users);
  }

  public void replacementUnconfirmed(int count) {
    unconfirmed.increment(count);
  }

  public void lookedUp(int users, long nanos) {
    lookup.record(nanos, TimeUnit.NANOSECONDS);
    lookupUsers.record(users);
  }

  public void registered(Collection<? extends Enum<?>> results) {
    for (Enum<?> result : results) {
      outcomes.computeIfAbsent(result, this::counter).increment();
    }
  }

  private Counter counter(Enum<?> result) {
    return registry.counter(
        RegistryMetric.REGISTRATIONS.id(),
        RegistryMetric.OUTCOME,
        result.name().toLowerCase(Locale.ROOT));
  }
}
