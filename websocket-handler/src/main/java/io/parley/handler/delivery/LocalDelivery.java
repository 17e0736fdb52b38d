package io.parley.handler.delivery;

import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.RecentReceipts;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.metric.PushOutcome;
import org.springframework.stereotype.Component;

/** Puts frames on the connections of this node. */
@Component
final class LocalDelivery {

  private final Connections connections;
  private final HandlerMetrics metrics;

  LocalDelivery(Connections connections, HandlerMetrics metrics) {
    this.connections = connections;
    this.metrics = metrics;
  }

  /**
   * Passes the frame on.
   *
   * @return whether the user is here. A device that is just saying hello is: it is not given the
   *     frame, but synchronises next.
   */
  boolean deliver(Push push) {
    boolean here = false;
    for (Connection connection : connections.of(push.user())) {
      here |= !connection.isClosing();
      if (connection.isWelcomed() && !connection.id().equals(push.except())) {
        pass(push, connection);
      }
    }
    return here;
  }

  private void pass(Push push, Connection connection) {
    metrics.pushed(PushOutcome.LOCAL);
    switch (push.topic()) {
      case Topic.Event(var conversation, var seq) ->
          connection.sendEvent(push.frame(), conversation, seq);
      case Topic.Cursors(var conversation, var mover, var delivered, var read) ->
          connection.sendReceipt(
              push.frame(), new RecentReceipts.Receipt(conversation, mover, delivered, read));
      case Topic.Presence(var user) -> connection.sendPresence(push.frame(), user);
      case Topic.Passing() -> connection.send(push.frame());
    }
  }
}
