package io.parley.handler.route;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.connection.CloseOrder;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Identity;
import io.parley.handler.connection.RateLimiter;
import io.parley.handler.connection.RateProperties;
import io.parley.handler.frame.ClientFrame;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.FrameType;
import io.parley.handler.frame.Problem;
import io.parley.handler.metric.HandlerMetrics;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Lets frames through as fast as the client may send them. */
@Component
final class FrameGate {

  private final FrameHandlers handlers;
  private final RateLimiter limiter;
  private final int maxRejections;
  private final HandlerMetrics metrics;
  private final Ticker ticker;

  FrameGate(
      FrameHandlers handlers,
      RateLimiter limiter,
      RateProperties rates,
      HandlerMetrics metrics,
      Ticker ticker) {
    this.handlers = handlers;
    this.metrics = metrics;
    this.limiter = limiter;
    this.maxRejections = rates.rejectionsPerMinute();
    this.ticker = ticker;
  }

  /** Passes a frame of a known client on, unless it came too fast. */
  void pass(Connection connection, Identity identity, ClientFrame frame) {
    Duration wait =
        frame instanceof ClientFrame.Send
            ? limiter.message(connection, identity.user())
            : limiter.frame(connection, identity.user(), frame.weight());
    if (wait.isZero()) {
      metrics.received(FrameType.of(frame));
      handlers.handle(connection, identity, frame);
    } else {
      reject(connection, frame.echo(), wait);
    }
  }

  /** Counts a frame that is not passed on; says whether even that was too much. */
  boolean isTooFast(Connection connection, Identity identity, Echo echo) {
    Duration wait = limiter.frame(connection, identity.user(), 1);
    if (wait.isZero()) {
      return false;
    }
    reject(connection, echo, wait);
    return true;
  }

  private void reject(Connection connection, Echo echo, Duration wait) {
    connection.refuse(Problem.of(ErrorCode.RATE_LIMITED, echo, wait.plusMillis(1)));
    if (connection.strikes().rejected(ticker.nanos()) >= maxRejections) {
      connection.close(CloseOrder.of(CloseCode.TOO_FAST, ErrorCode.RATE_LIMITED), null);
    }
  }
}
