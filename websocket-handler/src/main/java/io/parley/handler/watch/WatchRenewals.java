package io.parley.handler.watch;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.connection.Identity;
import io.parley.handler.connection.Presence;
import io.parley.handler.connection.WatchedUsers.Sight;
import io.parley.handler.frame.ServerFrames;
import io.parley.handler.registry.HeartbeatLoop;
import io.parley.handler.time.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Renews all watches of this node before they end: at once when the registry has lost its contents,
 * again and again when last-seen-service is away. The answers show what pushes have not shown.
 */
@Component
final class WatchRenewals {

  private static final Logger log = LoggerFactory.getLogger(WatchRenewals.class);
  private static final Duration TICK = Duration.ofMillis(100);

  /** What one connection watches, in one call. */
  private record Part(Connection connection, Viewing viewing, Map<UserId, Sight> before) {}

  private final PresenceCall call;
  private final Watches watches;
  private final Connections connections;
  private final WatchProperties properties;
  private final Ticker ticker;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile long renewedAt;
  private volatile long notBefore;
  private volatile boolean urgent;

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
    this.ticker = ticker;
    this.renewedAt = ticker.nanos();
    this.notBefore = renewedAt;
    timer.every(TICK, this::tick);
    heartbeats.onLoss(() -> urgent = true);
  }

  private void tick() {
    long now = ticker.nanos();
    boolean due = urgent || now - renewedAt >= pause().toNanos();
    if (due && now - notBefore >= 0 && running.compareAndSet(false, true)) {
      Thread.ofVirtual().name("renew-watches").start(this::run);
    }
  }

  private void run() {
    long began = ticker.nanos();
    notBefore = began + properties.retry().toNanos();
    urgent = false;
    try {
      renewAll();
      renewedAt = began;
    } catch (RpcUnavailableException | StatusRuntimeException e) {
      log.debug("watches could not be renewed", e);
      urgent = true;
    } finally {
      running.set(false);
    }
  }

  private Duration pause() {
    Duration wanted = watches.renewAfter();
    return wanted.compareTo(properties.renewal()) < 0 ? wanted : properties.renewal();
  }

  private void renewAll() {
    List<Part> parts = new ArrayList<>();
    int users = 0;
    for (Connection connection : connections.all()) {
      Map<UserId, Sight> sights =
          connection.isWatching() ? connection.watched().sights() : Map.of();
      if (users + sights.size() > PresenceCall.MAX_USERS) {
        renew(parts);
        parts.clear();
        users = 0;
      }
      if (!sights.isEmpty()) {
        connection.identity().ifPresent(identity -> parts.add(part(connection, identity, sights)));
        users += sights.size();
      }
    }
    renew(parts);
  }

  private static Part part(Connection connection, Identity identity, Map<UserId, Sight> sights) {
    return new Part(connection, new Viewing(identity.user(), List.copyOf(sights.keySet())), sights);
  }

  private void renew(List<Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    PresenceCall.Watched watched = call.watch(parts.stream().map(Part::viewing).toList());
    watches.learn(watched.renewAfter());
    for (int i = 0; i < parts.size(); i++) {
      show(parts.get(i), watched.presences().get(i));
    }
  }

  private static void show(Part part, List<Presence> presences) {
    List<UserId> users = part.viewing().users();
    for (int i = 0; i < users.size(); i++) {
      Presence presence = presences.get(i);
      Sight before = part.before().get(users.get(i));
      if (before != null && !before.isOf(presence)) {
        part.connection()
            .answerPresence(
                ServerFrames.presence(
                    null, users.get(i), presence.online(), presence.lastSeenMillis()),
                users.get(i),
                before,
                presence);
      }
    }
  }
}
