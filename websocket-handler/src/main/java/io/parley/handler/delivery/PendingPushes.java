package io.parley.handler.delivery;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.handler.connection.NodeName;
import io.parley.handler.frame.ListFrames;
import io.parley.handler.frame.ServerFrame;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.registry.HandlerNode;
import io.parley.handler.registry.Located;
import io.parley.handler.registry.Lookups;
import io.parley.handler.time.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pushes that could not be made: the registry was away, or a node did not answer. Kept are not the
 * frames of events but, per user and conversation, the highest number; the device that is found in
 * the end is told that number and fetches what it lacks. Bounded: when the map is full, messages
 * are refused.
 */
@Component
final class PendingPushes {

  private static final Duration TICK = Duration.ofMillis(100);
  private static final int MAX_DOUBLINGS = 10;

  private record Key(UserId user, ConversationId conversation, @Nullable UserId mover) {}

  /**
   * What waits.
   *
   * @param seq the highest number of an event, or the sum of cursors: what is newer has more
   * @param dueAt when it is tried again, by the ticker
   */
  private record Waiting(ServerFrame frame, Topic topic, long seq, int attempts, long dueAt) {}

  private final NodeLanes lanes;
  private final Lookups lookups;
  private final DeliveryProperties properties;
  private final Ticker ticker;
  private final String self;
  private final Map<Key, Waiting> waiting = new ConcurrentHashMap<>();
  private final Map<Key, Boolean> underWay = new ConcurrentHashMap<>();

  PendingPushes(
      NodeLanes lanes,
      Lookups lookups,
      DeliveryProperties properties,
      Ticker ticker,
      NodeName node,
      Timer timer,
      HandlerMetrics metrics) {
    this.lanes = lanes;
    this.lookups = lookups;
    this.properties = properties;
    this.ticker = ticker;
    this.self = node.value();
    timer.every(TICK, this::tick);
    metrics.gauge(HandlerMetric.PENDING_PUSHES, waiting::size);
  }

  /** Takes a push that failed; false when it is of a kind that need not arrive. */
  boolean add(Push push) {
    return switch (push.topic()) {
      case Topic.Event(var conversation, var seq) -> {
        Key key = new Key(push.user(), conversation, null);
        ServerFrame nudge = ListFrames.nudge(conversation, seq);
        waiting.merge(key, first(nudge, new Topic.Passing(), seq), PendingPushes::newer);
        yield true;
      }
      case Topic.Cursors(var conversation, var mover, var delivered, var read) -> {
        Key key = new Key(push.user(), conversation, mover);
        boolean room = !isFull() || waiting.containsKey(key);
        if (room) {
          // Of two states of the same cursors the later one has the greater sum.
          waiting.merge(
              key, first(push.frame(), push.topic(), delivered + read), PendingPushes::newer);
        }
        yield room;
      }
      case Topic.Passing _ -> false;
    };
  }

  boolean isFull() {
    return waiting.size() >= properties.maxPending();
  }

  int size() {
    return waiting.size();
  }

  /** Tries what is due. */
  void tick() {
    long now = ticker.nanos();
    waiting.forEach((key, push) -> {
      if (now - push.dueAt() >= 0 && underWay.putIfAbsent(key, true) == null) {
        attempt(key, push);
      }
    });
  }

  private void attempt(Key key, Waiting push) {
    var _ =
        lookups
            .find(key.user())
            .thenCompose(located -> sendAll(key, push, located))
            .whenComplete((_, failure) -> ended(key, push, failure == null));
  }

  // A node that says that the user is not there is right; the others must have answered.
  private CompletableFuture<Void> sendAll(Key key, Waiting push, Located located) {
    List<HandlerNode> others =
        located.nodes().stream().filter(node -> !node.id().equals(self)).toList();
    return CompletableFuture.allOf(
        others.stream()
            .map(node -> lanes.send(node, new Push(key.user(), push.frame(), null, push.topic())))
            .toArray(CompletableFuture[]::new));
  }

  private void ended(Key key, Waiting tried, boolean arrived) {
    if (arrived) {
      // What became newer meanwhile stays.
      waiting.remove(key, tried);
    } else {
      waiting.computeIfPresent(key, (_, current) -> later(current));
    }
    underWay.remove(key);
  }

  private Waiting first(ServerFrame frame, Topic topic, long seq) {
    return new Waiting(frame, topic, seq, 0, ticker.nanos() + properties.firstPause().toNanos());
  }

  private Waiting later(Waiting push) {
    long pause = properties.firstPause().toNanos() << Math.min(push.attempts() + 1, MAX_DOUBLINGS);
    long dueAt = ticker.nanos() + Math.min(pause, properties.maxPause().toNanos());
    return new Waiting(push.frame(), push.topic(), push.seq(), push.attempts() + 1, dueAt);
  }

  // Keeps the pause that is under way, so that a busy conversation does not hammer a registry in
  // trouble.
  private static Waiting newer(Waiting known, Waiting added) {
    Waiting later = added.seq() >= known.seq() ? added : known;
    return new Waiting(later.frame(), later.topic(), later.seq(), known.attempts(), known.dueAt());
  }
}
