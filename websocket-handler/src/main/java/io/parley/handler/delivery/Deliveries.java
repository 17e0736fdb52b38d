package io.parley.handler.delivery;

import io.parley.handler.connection.NodeName;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.metric.PushOutcome;
import io.parley.handler.registry.HandlerNode;
import io.parley.handler.registry.Located;
import io.parley.handler.registry.Lookups;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * Brings frames to devices: to those of this node at once, to those of other nodes with one call
 * per node for whatever waits for it. What does not arrive is tried until the registry says that
 * nobody is there to get it.
 */
@Component
public final class Deliveries {

  private final LocalDelivery local;
  private final NodeLanes lanes;
  private final PendingPushes pending;
  private final Lookups lookups;
  private final HandlerMetrics metrics;
  private final Set<String> self;

  Deliveries(
      LocalDelivery local,
      NodeLanes lanes,
      PendingPushes pending,
      Lookups lookups,
      HandlerMetrics metrics,
      NodeName node) {
    this.local = local;
    this.lanes = lanes;
    this.pending = pending;
    this.lookups = lookups;
    this.metrics = metrics;
    this.self = Set.of(node.value());
  }

  /**
   * Pushes a frame. Returns at once.
   *
   * @param found where the user is; asked before the event was durable, so it does not count when
   *     it is old
   */
  public void push(Push push, CompletableFuture<Located> found) {
    local.deliver(push);
    var _ =
        found.whenComplete((located, failure) -> {
          if (failure != null) {
            fallBack(push, false);
          } else if (lookups.isStale(located)) {
            relocate(push, self);
          } else {
            send(push, located, self);
          }
        });
  }

  /** Whether so many pushes wait that no more messages can be taken. */
  public boolean isOverloaded() {
    return pending.isFull();
  }

  /** This node is about to end: what cannot be pushed is handed over. */
  public void leave() {
    pending.leave();
  }

  /** Whether every push has found its end. */
  public boolean isIdle() {
    return lanes.underWay() == 0 && pending.size() == 0;
  }

  private void relocate(Push push, Set<String> tried) {
    var _ =
        lookups
            .find(push.user())
            .whenComplete((located, failure) -> {
              if (failure != null) {
                fallBack(push, false);
              } else {
                send(push, located, tried);
              }
            });
  }

  private void send(Push push, Located located, Set<String> tried) {
    for (HandlerNode node : located.nodes()) {
      if (!tried.contains(node.id())) {
        send(push, node, tried);
      }
    }
  }

  private void send(Push push, HandlerNode node, Set<String> tried) {
    var _ =
        lanes
            .send(node, push)
            .whenComplete((here, failure) -> {
              if (failure != null) {
                fallBack(push, true);
              } else if (!here) {
                Set<String> more = new HashSet<>(tried);
                more.add(node.id());
                relocate(push, more);
              }
            });
  }

  private void fallBack(Push push, boolean refused) {
    if (!pending.add(push, refused)) {
      metrics.pushed(PushOutcome.DROPPED);
    }
  }
}
