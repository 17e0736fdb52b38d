package io.parley.handler.watch;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.registry.HeartbeatLoop;
import io.parley.handler.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Renews all watches of this node before they end: soon after the registry has lost its contents,
 * again and again when last-seen-service is away. The answers show what pushes have not shown; so
 * none are asked for while the registry is away or is being filled again, and everybody would seem
 * to be offline.
 */
@Component
final class WatchRenewals {

  private static final Logger log = LoggerFactory.getLogger(WatchRenewals.class);
  private static final Duration TICK = Duration.ofMillis(100);

  private final PresenceCall call;
  private final Watches watches;
  private final Connections connections;
  private final WatchProperties properties;
  private final HeartbeatLoop heartbeats;
  private final RenewalTimes times;

  WatchRenewals(
      PresenceCall call,
      Watches watches,
      Connections connections,
      WatchProperties properties,
      Ticker ticker,
      Timer timer,
      HeartbeatLoop heartbeats) {
    this.call = call;
    this.watches = watches;
    this.connections = connections;
    this.properties = properties;
    this.heartbeats = heartbeats;
    this.times = new RenewalTimes(properties, ticker);
    timer.every(TICK, this::tick);
    heartbeats.onLoss(times::lost);
  }

  private void tick() {
    if (heartbeats.isUp() && times.begin(pause())) {
      Thread.ofVirtual().name("renew-watches").start(this::run);
    }
  }

  private void run() {
    boolean complete = false;
    try {
      complete = renewAll();
    } finally {
      times.ended(complete);
    }
  }

  private Duration pause() {
    Duration wanted = watches.renewAfter();
    return wanted.compareTo(properties.renewal()) < 0 ? wanted : properties.renewal();
  }

  private boolean renewAll() {
    boolean complete = true;
    List<Renewal> together = new ArrayList<>();
    int users = 0;
    for (Connection connection : connections.all()) {
      Optional<Renewal> next = Renewal.of(connection, _ -> true);
      int more = next.map(Renewal::size).orElse(0);
      if (users + more > PresenceCall.MAX_USERS) {
        complete &= renew(together);
        together.clear();
        users = 0;
      }
      next.ifPresent(together::add);
      users += more;
    }
    return renew(together) && complete;
  }

  /** Says whether that succeeded; if not, the others are renewed all the same. */
  private boolean renew(List<Renewal> together) {
    if (together.isEmpty()) {
      return true;
    }
    try {
      PresenceCall.Watched watched = call.watch(together.stream().map(Renewal::viewing).toList());
      watches.learn(watched.renewAfter());
      for (int i = 0; i < together.size(); i++) {
        together.get(i).show(watched.presences().get(i));
      }
      return true;
    } catch (RpcUnavailableException | StatusRuntimeException e) {
      log.debug("watches could not be renewed", e);
      return false;
    }
  }
}
