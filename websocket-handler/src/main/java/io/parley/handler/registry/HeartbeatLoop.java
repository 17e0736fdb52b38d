package io.parley.handler.registry;

import io.parley.handler.connection.Connection;
import io.parley.handler.connection.Connections;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says once a second that this node lives, and acts on what the registry answers. */
@Component
public final class HeartbeatLoop {

  private static final Logger log = LoggerFactory.getLogger(HeartbeatLoop.class);

  private final Registry registry;
  private final Registrations registrations;
  private final NodeDirectory directory;
  private final Connections connections;
  private final SettleTimes settleTimes;
  private final Clock clock;
  private final ReentrantLock beating = new ReentrantLock();
  private final List<Runnable> lossListeners = new CopyOnWriteArrayList<>();
  private @Nullable String generation;
  private long lastAnswerMillis;
  private volatile boolean up;

  HeartbeatLoop(
      Registry registry,
      Registrations registrations,
      NodeDirectory directory,
      Connections connections,
      SettleTimes settleTimes,
      Clock clock,
      HandlerMetrics metrics) {
    this.registry = registry;
    this.registrations = registrations;
    this.directory = directory;
    this.connections = connections;
    this.settleTimes = settleTimes;
    this.clock = clock;
    metrics.gauge(HandlerMetric.REGISTRY_UP, () -> up ? 1 : 0);
  }

  /** Runs the task whenever the registry has lost its contents. */
  public void onLoss(Runnable listener) {
    lossListeners.add(listener);
  }

  /** Whether the registry has answered the last heartbeat. */
  public boolean isUp() {
    return up;
  }

  /** Sends a heartbeat, unless one is under way. Blocks; does not fail. */
  public void beat() {
    if (!beating.tryLock()) {
      return;
    }
    try {
      answered(registry.beat(connections.count(), connections.isDraining()));
      registrations.catchUp();
      noteUp(true);
    } catch (RuntimeException e) {
      if (!Registrations.isAway(e)) {
        throw e;
      }
      log.debug("the registry does not answer", e);
      noteUp(false);
    } finally {
      beating.unlock();
    }
  }

  private void answered(Heartbeat heartbeat) {
    if (!heartbeat.generation().equals(generation)) {
      if (generation != null) {
        log.info("the registry has lost our sessions; registering them again");
        registrations.lost(Math.min(settleTimes.since(), lastAnswerMillis - lookback()));
        lossListeners.forEach(Runnable::run);
      }
      generation = heartbeat.generation();
    }
    lastAnswerMillis = clock.millis();
    if (directory.update(heartbeat.nodes())) {
      log.info("a handler node has died; looking for pushes that it did not make");
      for (Connection connection : connections.all()) {
        connection.settle(settleTimes.afterDeath());
      }
    }
  }

  private long lookback() {
    return clock.millis() - settleTimes.since();
  }

  private void noteUp(boolean now) {
    if (up != now) {
      log.info(now ? "the registry answers" : "the registry does not answer");
    }
    up = now;
  }
}
