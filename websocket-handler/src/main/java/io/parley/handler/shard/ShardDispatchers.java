package io.parley.handler.shard;

import io.micrometer.core.instrument.Counter;
import io.parley.chassis.time.Ticker;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.time.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes the dispatchers of this process and keeps them going. */
@Component
public final class ShardDispatchers {

  private static final Duration TICK = Duration.ofMillis(20);

  private final ShardRouting routing;
  private final Ticker ticker;
  private final Timer timer;
  private final HandlerMetrics metrics;

  public ShardDispatchers(
      ShardRouting routing, Ticker ticker, Timer timer, HandlerMetrics metrics) {
    this.routing = routing;
    this.ticker = ticker;
    this.timer = timer;
    this.metrics = metrics;
  }

  /** A dispatcher that runs from now on. */
  public <I, R> ShardDispatcher<I, R> start(DispatchSettings settings, ShardCall<I, R> call) {
    ShardDispatcher<I, R> dispatcher =
        new ShardDispatcher<>(
            settings,
            call,
            new DispatchMeters(
                calls(settings.name(), "answered"), calls(settings.name(), "failed")),
            routing,
            ticker,
            task -> Thread.ofVirtual().name(settings.name()).start(task));
    timer.every(TICK, dispatcher::tick);
    metrics.gauge(HandlerMetric.SHARD_QUEUED, dispatcher::queued, "call", settings.name());
    return dispatcher;
  }

  private Counter calls(String name, String outcome) {
    return metrics.counter(HandlerMetric.SHARD_CALLS, "call", name, "outcome", outcome);
  }
}
