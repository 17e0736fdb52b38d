package io.parley.gateway.node;

import io.parley.chassis.time.Ticker;
import io.parley.gateway.WebSocketProperties;
import io.parley.gateway.metrics.GatewayMetrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Chooses the node for the next WebSocket: the one with the fewest connections, counting what it
 * said and what was given to it since.
 */
@Component
public final class NodeBalancer {

  /** What was given to a node: in this round of news, and in the one before. */
  private static final class Given {

    private final AtomicInteger current = new AtomicInteger();
    private volatile int before;
    private volatile long pausedUntil;
    private volatile boolean paused;

    int count() {
      return current.get() + before;
    }
  }

  private final Ticker ticker;
  private final GatewayMetrics metrics;
  private final long pauseNanos;
  private final long memoryNanos;
  private final Map<String, Given> given = new ConcurrentHashMap<>();
  private volatile List<HandlerNode> nodes = List.of();
  private volatile long lastNews;

  NodeBalancer(Ticker ticker, GatewayMetrics metrics, WebSocketProperties properties) {
    this.ticker = ticker;
    this.metrics = metrics;
    this.pauseNanos = properties.nodePause().toNanos();
    this.memoryNanos = properties.nodeMemory().toNanos();
    this.lastNews = ticker.nanos();
  }

  /**
   * Takes the news of which nodes there are. A registry that names none may just have lost its
   * contents, so the last known nodes are kept for some time.
   */
  public void update(List<HandlerNode> latest) {
    long now = ticker.nanos();
    if (latest.isEmpty() && now - lastNews < memoryNanos) {
      return;
    }
    lastNews = now;
    nodes = List.copyOf(latest);
    given.keySet().retainAll(latest.stream().map(HandlerNode::id).collect(Collectors.toSet()));
    given.values().forEach(each -> each.before = each.current.getAndSet(0));
    metrics.nodes(latest.size());
  }

  /**
   * The node for the next connection, which counts as given to it.
   *
   * @param tried nodes that were tried for this connection already
   */
  public Optional<HandlerNode> choose(Set<String> tried) {
    Optional<HandlerNode> best =
        least(nodes.stream().filter(node -> !tried.contains(node.id()) && !isPaused(node)))
            .or(() -> least(nodes.stream().filter(node -> !tried.contains(node.id()))));
    best.ifPresent(node -> givenTo(node).current.incrementAndGet());
    return best;
  }

  /** Notes that a node could not be reached. */
  public void failed(HandlerNode node) {
    Given state = givenTo(node);
    state.pausedUntil = ticker.nanos() + pauseNanos;
    state.paused = true;
    metrics.nodeFailed();
  }

  private Optional<HandlerNode> least(Stream<HandlerNode> candidates) {
    return candidates.min((a, b) -> Integer.compare(load(a), load(b)));
  }

  private int load(HandlerNode node) {
    return node.connections() + givenTo(node).count();
  }

  private boolean isPaused(HandlerNode node) {
    Given state = givenTo(node);
    return state.paused && state.pausedUntil - ticker.nanos() > 0;
  }

  private Given givenTo(HandlerNode node) {
    return given.computeIfAbsent(node.id(), _ -> new Given());
  }
}
