package io.parley.lastseen.push;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.watch.Watcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The lanes of all nodes. A lane has a thread while it has something to tell. */
@Component
final class NodeLanes implements Pushes, SmartLifecycle {

  /** What waits at a stop is told within this time, or not at all: watches are entered again. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

  private static final Duration LOOK = Duration.ofMillis(10);

  private final Map<String, NodeLane> lanes = new HashMap<>();
  private final DeliveryClient client;
  private final Ticker ticker;
  private final PresenceProperties.Push settings;
  private final PushMeters meters;
  private volatile boolean running;

  NodeLanes(
      DeliveryClient client, Ticker ticker, PresenceProperties properties, PushMeters meters) {
    this.client = client;
    this.ticker = ticker;
    this.settings = properties.push();
    this.meters = meters;
  }

  @Override
  public void tell(Collection<Watcher> audience, UserId target, Presence presence) {
    Map<String, List<Pair>> nodes = new HashMap<>();
    for (Watcher watcher : audience) {
      nodes
          .computeIfAbsent(watcher.node(), _ -> new ArrayList<>())
          .add(new Pair(watcher.viewer(), target));
    }
    nodes.forEach((node, pairs) -> put(node, pairs, presence));
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    long end = ticker.nanos() + LONGEST_STOP.toNanos();
    while (!isEmpty() && ticker.nanos() < end) {
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stops after what feeds it. */
  @Override
  public int getPhase() {
    return 0;
  }

  private synchronized void put(String node, List<Pair> pairs, Presence presence) {
    NodeLane lane = lanes.get(node);
    boolean isNew = lane == null;
    if (lane == null) {
      lane = new NodeLane(node, client, ticker, settings, meters);
      lanes.put(node, lane);
    }
    lane.put(pairs, presence);
    if (isNew) {
      NodeLane fresh = lane;
      Thread.ofVirtual().name("lane-" + node).start(() -> run(node, fresh));
    }
  }

  /** Serves a lane until it has been empty for the pause between two calls. */
  private void run(String node, NodeLane lane) {
    while (!leave(node, lane)) {
      Duration pause = lane.pause();
      if (pause.isZero()) {
        lane.call();
      } else {
        LockSupport.parkNanos(pause.toNanos());
      }
    }
  }

  /** A lane that pauses stays, so that the pause is kept. */
  private synchronized boolean leave(String node, NodeLane lane) {
    if (lane.isIdle() && lane.pause().isZero()) {
      lanes.remove(node);
      return true;
    }
    return false;
  }

  private synchronized boolean isEmpty() {
    return lanes.values().stream().allMatch(NodeLane::isIdle);
  }
}
