package io.parley.handler.delivery;

import io.parley.chassis.batch.OverloadedException;
import io.parley.contracts.UserId;
import io.parley.handler.connection.NodeName;
import io.parley.handler.registry.HandlerNode;
import io.parley.handler.registry.Located;
import io.parley.handler.registry.Lookups;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The ways of a pending push, on this node and beyond it. */
@Component
final class PushRoutes implements PushAttempts {

  private final NodeLanes lanes;
  private final Lookups lookups;
  private final Redelivery redelivery;
  private final int maxHandingOver;
  private final String self;
  private final AtomicInteger handingOver = new AtomicInteger();

  PushRoutes(
      NodeLanes lanes,
      Lookups lookups,
      Redelivery redelivery,
      RedeliveryProperties properties,
      NodeName node) {
    this.lanes = lanes;
    this.lookups = lookups;
    this.redelivery = redelivery;
    this.maxHandingOver = properties.maxUnderWay();
    this.self = node.value();
  }

  @Override
  public CompletableFuture<Attempted> toNodes(UserId user, WaitingPush push) {
    return lookups
        .find(user)
        .thenCompose(located -> toNodes(user, push, located))
        .exceptionally(_ -> Attempted.NOT_LOCATED);
  }

  @Override
  public CompletableFuture<Void> handOver(UserId user, WaitingPush push) {
    if (handingOver.incrementAndGet() > maxHandingOver) {
      handingOver.decrementAndGet();
      return CompletableFuture.failedFuture(new OverloadedException("redelivery"));
    }
    return redelivery
        .handOver(new Push(user, push.frame(), null, push.topic()), push.sinceMillis())
        .whenComplete((_, _) -> handingOver.decrementAndGet());
  }

  // A node that says that the user is not there is right; the others must have answered.
  private CompletableFuture<Attempted> toNodes(UserId user, WaitingPush push, Located located) {
    List<HandlerNode> others =
        located.nodes().stream().filter(node -> !node.id().equals(self)).toList();
    return CompletableFuture.allOf(
            others.stream()
                .map(node -> lanes.send(node, new Push(user, push.frame(), null, push.topic())))
                .toArray(CompletableFuture[]::new))
        .handle((_, failure) -> failure == null ? Attempted.ARRIVED : Attempted.NOT_TAKEN);
  }
}
