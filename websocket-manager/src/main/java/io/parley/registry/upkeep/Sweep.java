package io.parley.registry.upkeep;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.registry.RegistryProperties;
import io.parley.registry.metrics.RegistryMetrics;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.NodeStore;
import io.parley.registry.session.SessionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Drops the sessions of dead nodes, some at a time. Nothing depends on it: whoever looks such a
 * session up drops it too.
 */
@Component
final class Sweep {

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private final NodeStore nodes;
  private final SessionStore sessions;
  private final RegistryMetrics metrics;
  private final int batch;

  Sweep(
      NodeStore nodes,
      SessionStore sessions,
      RegistryMetrics metrics,
      RegistryProperties properties) {
    this.nodes = nodes;
    this.sessions = sessions;
    this.metrics = metrics;
    this.batch = properties.sweepBatch();
  }

  /** One round: at most one batch per dead node. */
  @Scheduled(fixedDelayString = "PT0.5S")
  void round() {
    try {
      for (Incarnation dead : nodes.dead()) {
        int users = sessions.sweep(dead, batch);
        metrics.swept(users);
        if (users < batch) {
          nodes.forget(dead);
        }
      }
    } catch (RpcUnavailableException e) {
      log.debug("the sweep waits for Redis", e);
    }
  }
}
