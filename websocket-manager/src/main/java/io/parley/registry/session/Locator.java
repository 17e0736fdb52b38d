package io.parley.registry.session;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.registry.metrics.RegistryMetrics;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.LiveNodes;
import io.parley.registry.node.NodeView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds where users are connected, and drops what it finds at nodes that are dead. */
@Component
public final class Locator {

  private static final Logger log = LoggerFactory.getLogger(Locator.class);
  private static final int MAX_DROPS = 4;

  private final SessionStore sessions;
  private final LiveNodes nodes;
  private final RegistryMetrics metrics;
  private final Ticker ticker;
  private final Semaphore drops = new Semaphore(MAX_DROPS);

  Locator(SessionStore sessions, LiveNodes nodes, RegistryMetrics metrics, Ticker ticker) {
    this.sessions = sessions;
    this.nodes = nodes;
    this.metrics = metrics;
    this.ticker = ticker;
  }

  /** The live nodes of each user. */
  public Located locate(List<UserId> users) {
    if (users.isEmpty()) {
      return new Located(List.of());
    }
    long start = ticker.nanos();
    Located located = find(users);
    metrics.lookedUp(users.size(), ticker.nanos() - start);
    return located;
  }

  private Located find(List<UserId> users) {
    List<Set<Incarnation>> found = sessions.find(users);
    NodeView view = nodes.recent();
    if (!found.stream().allMatch(set -> set.stream().allMatch(view::holds))) {
      return locateAgain(users, found);
    }
    return located(found, view);
  }

  /** A node that is not in the remembered view is new or dead; the current view tells. */
  private Located locateAgain(List<UserId> users, List<Set<Incarnation>> found) {
    NodeView view = nodes.current();
    Map<UserId, Set<Incarnation>> dead = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      Set<Incarnation> gone =
          found.get(i).stream().filter(node -> !view.holds(node)).collect(Collectors.toSet());
      if (!gone.isEmpty()) {
        dead.put(users.get(i), gone);
      }
    }
    dropSoon(dead);
    return located(found, view);
  }

  private void dropSoon(Map<UserId, Set<Incarnation>> dead) {
    if (!dead.isEmpty() && drops.tryAcquire()) {
      Thread.ofVirtual().start(() -> drop(dead));
    }
  }

  private void drop(Map<UserId, Set<Incarnation>> dead) {
    try {
      sessions.drop(dead);
    } catch (RpcUnavailableException e) {
      log.debug("sessions of dead nodes stay for now", e);
    } finally {
      drops.release();
    }
  }

  private static Located located(List<Set<Incarnation>> found, NodeView view) {
    return new Located(
        found.stream()
            .map(set -> set.stream().flatMap(node -> view.find(node).stream()).toList())
            .toList());
  }
}
