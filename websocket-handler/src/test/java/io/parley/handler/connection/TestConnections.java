package io.parley.handler.connection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.DeviceId;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.handler.metric.HandlerMetrics;
import java.time.Duration;
import java.time.Instant;
import org.springframework.util.unit.DataSize;

/** Connections without sockets. */
public final class TestConnections {

  private TestConnections() {}

  public static Connections create(Ticker ticker) {
    HandlerMetrics metrics = new HandlerMetrics(new SimpleMeterRegistry());
    OutboundProperties outbound =
        new OutboundProperties(
            100, DataSize.ofKilobytes(64), DataSize.ofKilobytes(8), Duration.ofSeconds(5));
    return new Connections(
        new ConnectionContext(ticker, metrics, new Pause(), outbound),
        properties(),
        new NodeName("node"),
        metrics);
  }

  public static ConnectionProperties properties() {
    return new ConnectionProperties(
        1000,
        10,
        Duration.ofSeconds(10),
        DataSize.ofKilobytes(8),
        Duration.ofSeconds(30),
        20,
        Duration.ofSeconds(2));
  }

  /** A connection of a user that has been let in. */
  public static Connection welcomed(Connections connections, Outlet outlet, UserId user) {
    Connection connection = connections.open(outlet);
    connection.identify(
        new Identity(user, new DeviceId("d"), LoginSessionId.next()),
        Instant.now().plusSeconds(300));
    connections.attach(connection, user);
    return connection;
  }
}
