package io.parley.handler.connection;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.Problem;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Ends connections whose time is over: no hello, an expired token, silence, a close that does not
 * come to its end. Walks over all of them instead of keeping timers for each.
 */
@Component
public final class ConnectionSweep {

  private static final CloseOrder SILENT = new CloseOrder(CloseCode.HELLO_TIMEOUT, "silent");
  private static final CloseOrder STUCK =
      CloseOrder.of(CloseCode.UNAVAILABLE, ErrorCode.OVERLOADED);

  private final Connections connections;
  private final ConnectionProperties properties;
  private final Ticker ticker;
  private final Clock clock;

  public ConnectionSweep(
      Connections connections, ConnectionProperties properties, Ticker ticker, Clock clock) {
    this.connections = connections;
    this.properties = properties;
    this.ticker = ticker;
    this.clock = clock;
  }

  /** Looks at every connection once. */
  public void run() {
    long now = ticker.nanos();
    long wall = clock.millis();
    for (Connection connection : connections.all()) {
      look(connection, now, wall);
    }
  }

  private void look(Connection connection, long now, long wall) {
    if (connection.isClosing()) {
      if (now - connection.closingSince() > properties.closeGrace().toNanos()) {
        Thread.ofVirtual().name("abort").start(() -> connection.abort(STUCK));
      }
    } else if (connection.identity().isEmpty()) {
      if (now - connection.openedAt() > properties.helloTimeout().toNanos()) {
        connection.closeFor(
            CloseCode.HELLO_TIMEOUT, Problem.of(ErrorCode.HELLO_TIMEOUT, Echo.NONE));
      }
    } else if (connection.isTokenExpired(wall)) {
      connection.closeFor(CloseCode.TOKEN, Problem.of(ErrorCode.TOKEN_EXPIRED, Echo.NONE));
    } else if (now - connection.heardAt() > properties.silence().toNanos()) {
      connection.close(SILENT, null);
    }
  }
}
