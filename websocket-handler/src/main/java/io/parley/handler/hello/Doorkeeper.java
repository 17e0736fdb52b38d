package io.parley.handler.hello;

import io.parley.contracts.CloseCode;
import io.parley.contracts.ErrorCode;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.ConnectionProperties;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.Identity;
import io.parley.handler.frame.Echo;
import io.parley.handler.frame.Problem;
import org.springframework.stereotype.Component;

/**
 * How many devices of a user are here, and one connection each. The registry watches over all
 * nodes; this holds when it is away, too.
 */
@Component
final class Doorkeeper {

  private final Connections connections;
  private final ConnectionProperties properties;

  Doorkeeper(Connections connections, ConnectionProperties properties) {
    this.connections = connections;
    this.properties = properties;
  }

  boolean hasRoomFor(Identity newcomer) {
    long others =
        connections.of(newcomer.user()).stream()
            .filter(connection -> !connection.isClosing())
            .filter(connection -> !isOf(newcomer, connection))
            .count();
    return others < properties.perUser();
  }

  /**
   * Closes earlier connections of the same device. A later one stays: this one's hello may have
   * waited for the registry while the device came back.
   */
  void replaceOthers(Connection newcomer, Identity identity) {
    for (Connection connection : connections.of(identity.user())) {
      if (isOf(identity, connection) && connection.isOlderThan(newcomer)) {
        connection.closeFor(CloseCode.REPLACED, Problem.of(ErrorCode.REPLACED, Echo.NONE));
      }
    }
  }

  private static boolean isOf(Identity identity, Connection connection) {
    return connection
        .identity()
        .map(other -> other.device().equals(identity.device()))
        .orElse(false);
  }
}
