package io.parley.handler.delivery;

import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.metric.PushOutcome;
import io.parley.handler.registry.HandlerNode;
import io.parley.handler.registry.NodeDirectory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The ways to other nodes. */
@Component
final class NodeLanes {

  private final DeliveryClient client;
  private final DeliveryProperties properties;
  private final HandlerMetrics metrics;
  private final Map<String, NodeLane> lanes = new ConcurrentHashMap<>();
  private final AtomicInteger underWay = new AtomicInteger();

  NodeLanes(
      DeliveryClient client,
      DeliveryProperties properties,
      HandlerMetrics metrics,
      NodeDirectory directory,
      RpcChannels channels,
      RpcCaller caller) {
    this.client = client;
    this.properties = properties;
    this.metrics = metrics;
    directory.onGone(node -> {
      lanes.remove(node.id());
      channels.release(node.rpcAddress());
    });
  }

  /** Sends a push; says whether the user is there. Fails when the node does not answer. */
  CompletableFuture<Boolean> send(HandlerNode node, Push push) {
    return send(lane(node), List.of(push)).thenApply(List::getFirst);
  }

  /** Sends pushes that differ in the user only, together, or drops them when much waits already. */
  void pass(HandlerNode node, List<Push> alike) {
    NodeLane lane = lane(node);
    if (lane.isMoreThanHalfFull()) {
      count(alike, PushOutcome.DROPPED);
    } else {
      var _ = send(lane, alike);
    }
  }

  int underWay() {
    return underWay.get();
  }

  private NodeLane lane(HandlerNode node) {
    return lanes.computeIfAbsent(
        node.id(),
        _ -> new NodeLane(properties, pushes -> client.deliver(node.rpcAddress(), pushes)));
  }

  private CompletableFuture<List<Boolean>> send(NodeLane lane, List<Push> alike) {
    underWay.incrementAndGet();
    return lane.send(alike).whenComplete((here, failure) -> ended(alike, here, failure));
  }

  private void ended(List<Push> alike, List<Boolean> here, Throwable failure) {
    underWay.decrementAndGet();
    if (failure != null) {
      count(alike, PushOutcome.FAILED);
    } else {
      here.forEach(each -> metrics.pushed(each ? PushOutcome.REMOTE : PushOutcome.NOT_HERE));
    }
  }

  private void count(List<Push> pushes, PushOutcome outcome) {
    pushes.forEach(_ -> metrics.pushed(outcome));
  }
}
