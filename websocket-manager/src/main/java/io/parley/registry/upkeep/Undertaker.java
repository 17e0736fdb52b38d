package io.parley.registry.upkeep;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.registry.RegistryProperties;
import io.parley.registry.metrics.RegistryMetrics;
import io.parley.registry.node.Incarnation;
import io.parley.registry.node.LiveNode;
import io.parley.registry.node.LiveNodes;
import io.parley.registry.node.NodeStore;
import io.parley.registry.node.NodeView;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Declares silent nodes dead. It does so only after it has itself watched without a break for the
 * node timeout: when this service or Redis was away, the nodes had nobody to send their heartbeats
 * to, and burying them all would lose every session for nothing.
 */
@Component
final class Undertaker {

  private static final Logger log = LoggerFactory.getLogger(Undertaker.class);
  private static final long MAX_GAP_NANOS = Duration.ofSeconds(2).toNanos();

  private final NodeStore store;
  private final LiveNodes nodes;
  private final RpcChannels channels;
  private final RpcCaller caller;
  private final Ticker ticker;
  private final RegistryMetrics metrics;
  private final Duration timeout;

  private long watchingSince;
  private long lastRound;
  private Set<String> addresses = Set.of();

  Undertaker(
      NodeStore store,
      LiveNodes nodes,
      RpcChannels channels,
      RpcCaller caller,
      Ticker ticker,
      RegistryMetrics metrics,
      RegistryProperties properties) {
    this.store = store;
    this.nodes = nodes;
    this.channels = channels;
    this.caller = caller;
    this.ticker = ticker;
    this.metrics = metrics;
    this.timeout = properties.nodeTimeout();
    watchingSince = ticker.nanos();
    lastRound = watchingSince;
  }

  /** One round. */
  @Scheduled(fixedDelayString = "PT0.5S")
  void look() {
    long now = ticker.nanos();
    if (now - lastRound > MAX_GAP_NANOS) {
      watchingSince = now;
    }
    lastRound = now;
    try {
      NodeView view = nodes.current();
      if (now - watchingSince >= timeout.toNanos()) {
        bury();
        view = nodes.current();
      }
      note(view.all());
    } catch (RpcUnavailableException e) {
      watchingSince = ticker.nanos();
    }
  }

  private void bury() {
    List<Incarnation> died = store.bury(timeout);
    if (!died.isEmpty()) {
      log.info("declared dead: {}", died);
      metrics.died(died.size());
    }
  }

  /** Lets go of what the dead leave behind here. */
  private void note(Collection<LiveNode> live) {
    metrics.live(live.size(), live.stream().mapToInt(node -> node.status().connections()).sum());
    Set<String> current =
        live.stream().map(node -> node.status().addresses().rpc()).collect(Collectors.toSet());
    Set<String> gone = new HashSet<>(addresses);
    gone.removeAll(current);
    gone.forEach(channels::release);
    gone.forEach(caller::forget);
    addresses = current;
  }
}
