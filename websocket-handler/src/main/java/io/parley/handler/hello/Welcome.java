package io.parley.handler.hello;

import io.parley.handler.connection.ConnectionProperties;
import io.parley.handler.connection.Identity;
import io.parley.handler.connection.NodeName;
import io.parley.handler.connection.RateProperties;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.watch.WatchProperties;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a device is told when it is let in. */
@Component
final class Welcome {

  private final ServerFrames.Allowance allowance;
  private final NodeName node;
  private final Clock clock;

  Welcome(
      ConnectionProperties connection,
      RateProperties rates,
      WatchProperties watches,
      NodeName node,
      Clock clock) {
    this.allowance =
        new ServerFrames.Allowance(
            connection.heartbeat(),
            rates.messagesPerSecond(),
            rates.messageBurst(),
            watches.perConnection());
    this.node = node;
    this.clock = clock;
  }

  ServerFrame frame(@Nullable String ref, Identity identity) {
    return ServerFrames.welcome(
        ref,
        new ServerFrames.Greeting(
            identity.user(), identity.device(), node.value(), clock.instant()),
        allowance);
  }
}
