package io.parley.handler.delivery;

import io.parley.chassis.time.Ticker;
import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.handler.delivery.PushAttempts.Attempted;
import io.parley.handler.frame.ListFrames;
import io.parley.handler.metric.HandlerMetric;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.metric.PushOutcome;
import io.parley.handler.time.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pushes that could not be made: the registry was away, or a node did not answer. Kept are not the
 * frames of events but, per user and conversation, the highest number; the device that is found in
 * the end is told that number and fetches what it lacks. Bounded: when the map is full, messages
 * are refused.
 *
 * <p>What a node has not taken twice is handed over, and so is everything when this node leaves.
 * What cannot be handed over stays. While the registry is away nothing is handed over: whoever
 * takes it could not find the user either, and would give up sooner.
 */
@Component
final class PendingPushes {

  private static final Duration TICK = Duration.ofMillis(100);
  private static final int MAX_DOUBLINGS = 10;
  private static final int MAX_REFUSALS = 2;

  private record Key(UserId user, ConversationId conversation, @Nullable UserId mover) {}

  private final PushAttempts attempts;
  private final DeliveryProperties properties;
  private final HandlerMetrics metrics;
  private final Ticker ticker;
  private final Clock clock;
  private final Map<Key, WaitingPush> waiting = new ConcurrentHashMap<>();
  private final Map<Key, Boolean> underWay = new ConcurrentHashMap<>();
  private volatile boolean leaving;

  PendingPushes(
      PushAttempts attempts,
      DeliveryProperties properties,
      HandlerMetrics metrics,
      Ticker ticker,
      Clock clock,
      Timer timer) {
    this.attempts = attempts;
    this.properties = properties;
    this.metrics = metrics;
    this.ticker = ticker;
    this.clock = clock;
    timer.every(TICK, this::tick);
    metrics.gauge(HandlerMetric.PENDING_PUSHES, waiting::size);
  }

  /**
   * Takes a push that failed; false when it is of a kind that need not arrive.
   *
   * @param refused whether it failed because a node did not take it
   */
  boolean add(Push push, boolean refused) {
    return switch (push.topic()) {
      case Topic.Event(var conversation, var seq) -> {
        Key key = new Key(push.user(), conversation, null);
        Push nudge =
            new Push(push.user(), ListFrames.nudge(conversation, seq), null, new Topic.Passing());
        waiting.merge(key, first(nudge, seq, refused), WaitingPush::or);
        yield true;
      }
      case Topic.Cursors(var conversation, var mover, var delivered, var read) -> {
        Key key = new Key(push.user(), conversation, mover);
        boolean room = !isFull() || waiting.containsKey(key);
        if (room) {
          // Of two states of the same cursors the later one has the greater sum.
          waiting.merge(key, first(push, delivered + read, refused), WaitingPush::or);
        }
        yield room;
      }
      case Topic.Presence _, Topic.Passing _ -> false;
    };
  }

  boolean isFull() {
    return waiting.size() >= properties.maxPending();
  }

  int size() {
    return waiting.size();
  }

  /** From now on everything is handed over, as this node is about to end. */
  void leave() {
    leaving = true;
  }

  /** Tries what is due. */
  void tick() {
    long now = ticker.nanos();
    waiting.forEach((key, push) -> {
      boolean due = now - push.dueAt() >= 0 || (leaving && push.attempts() == 0);
      if (due && underWay.putIfAbsent(key, true) == null) {
        attempt(key, push);
      }
    });
  }

  private void attempt(Key key, WaitingPush push) {
    if (leaving || push.refusals() >= MAX_REFUSALS) {
      var _ =
          attempts
              .handOver(key.user(), push)
              .whenComplete((_, failure) -> handedOver(key, push, failure == null));
    } else {
      var _ =
          attempts
              .toNodes(key.user(), push)
              .thenAccept(attempted -> {
                if (attempted == Attempted.ARRIVED) {
                  ended(key, push);
                } else {
                  failed(key, attempted == Attempted.NOT_TAKEN ? push.refusals() + 1 : 0);
                }
              });
    }
  }

  private void handedOver(Key key, WaitingPush push, boolean taken) {
    if (taken) {
      metrics.pushed(PushOutcome.HANDED_OVER);
      ended(key, push);
    } else {
      // The next attempt goes to the nodes again.
      failed(key, MAX_REFUSALS - 1);
    }
  }

  private void ended(Key key, WaitingPush tried) {
    // What became newer meanwhile stays.
    waiting.remove(key, tried);
    underWay.remove(key);
  }

  private void failed(Key key, int refusals) {
    waiting.computeIfPresent(
        key, (_, current) -> current.again(refusals, dueAfter(current.attempts() + 1)));
    underWay.remove(key);
  }

  private WaitingPush first(Push push, long seq, boolean refused) {
    return new WaitingPush(
        push.frame(), push.topic(), seq, clock.millis(), 0, refused ? 1 : 0, dueAfter(0));
  }

  private long dueAfter(int attempts) {
    long pause = properties.firstPause().toNanos() << Math.min(attempts, MAX_DOUBLINGS);
    return ticker.nanos() + Math.min(pause, properties.maxPause().toNanos());
  }
}
