package io.parley.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The meters of this service. */
@Component
public final class GatewayMetrics {

  private final MeterRegistry registry;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger nodes = new AtomicInteger();
  private final Counter opened;
  private final Counter nodeFailures;

  public GatewayMetrics(MeterRegistry registry) {
    this.registry = registry;
    registry.gauge(GatewayMetric.WEBSOCKETS.id(), open);
    registry.gauge(GatewayMetric.NODES.id(), nodes);
    opened = registry.counter(GatewayMetric.WEBSOCKETS_OPENED.id());
    nodeFailures = registry.counter(GatewayMetric.NODE_FAILURES.id());
  }

  public void webSocketOpened() {
    open.incrementAndGet();
    opened.increment();
  }

  public void webSocketClosed() {
    open.decrementAndGet();
  }

  public void webSocketRefused(String code) {
    count(GatewayMetric.WEBSOCKETS_REFUSED, GatewayMetric.REASON, code);
  }

  public void webSocketEnded(String reason) {
    count(GatewayMetric.WEBSOCKETS_ENDED, GatewayMetric.REASON, reason);
  }

  public void nodeFailed() {
    nodeFailures.increment();
  }

  public void nodes(int count) {
    nodes.set(count);
  }

  public void limited(String limit) {
    count(GatewayMetric.LIMITED, GatewayMetric.LIMIT, limit);
  }

  public void instanceFailed(String service) {
    count(GatewayMetric.INSTANCE_FAILURES, GatewayMetric.SERVICE, service);
  }

  private void count(GatewayMetric metric, String tag, String value) {
    registry.counter(metric.id(), tag, value).increment();
  }
}
