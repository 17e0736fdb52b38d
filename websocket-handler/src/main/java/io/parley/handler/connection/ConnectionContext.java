package io.parley.handler.connection;

import io.micrometer.core.instrument.Counter;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import java.util.concurrent.Executor;
import org.springframework.stereotype.Component;

/** What all connections share. */
@Component
public final class ConnectionContext {

  private final Ticker ticker;
  private final HandlerMetrics metrics;
  private final Pause pause;
  private final OutboundLimits limits;
  private final Executor writers;
  private final Counter framesOut;
  private final Counter overflows;

  public ConnectionContext(
      Ticker ticker, HandlerMetrics metrics, Pause pause, OutboundProperties properties) {
    this.ticker = ticker;
    this.metrics = metrics;
    this.pause = pause;
    this.limits =
        new OutboundLimits(
            properties.maxFrames(),
            (int) properties.maxBytes().toBytes(),
            (int) properties.lowWater().toBytes(),
            CloseOrder.of(CloseCode.UNAVAILABLE, ErrorCode.OVERLOADED));
    this.writers = task -> Thread.ofVirtual().name("write").start(task);
    this.framesOut = metrics.counter(HandlerMetric.FRAMES_OUT);
    this.overflows = metrics.counter(HandlerMetric.OVERFLOWS);
  }

  Ticker ticker() {
    return ticker;
  }

  OutboundLimits limits() {
    return limits;
  }

  Executor writers() {
    return writers;
  }

  ServerFrame bye(ErrorCode why) {
    return ServerFrames.bye(why, pause.next());
  }

  void sent() {
    framesOut.increment();
  }

  void overflowed() {
    overflows.increment();
  }

  void refused(ErrorCode code) {
    metrics.problem(code);
  }

  void closed(CloseCode code) {
    metrics.closed(code);
  }
}
