package io.parley.handler.delivery;

import io.parley.chassis.batch.BatchSettings;
import io.parley.chassis.batch.NaturalBatcher;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.handler.metric.HandlerMetrics;
import io.parley.handler.metric.PushOutcome;
import io.parley.handler.registry.HandlerNode;
import io.parley.handler.registry.NodeDirectory;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** The ways to other nodes: one call at a time each, which keeps pushes in order. */
@Component
final class NodeLanes {

  private final DeliveryClient client;
  private final DeliveryProperties properties;
  private final HandlerMetrics metrics;
  private final Map<String, NaturalBatcher<Push, Boolean>> lanes = new ConcurrentHashMap<>();
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
    underWay.incrementAndGet();
    return lanes
        .computeIfAbsent(node.id(), _ -> lane(node))
        .submit(push)
        .whenComplete((here, failure) -> ended(here, failure));
  }

  int underWay() {
    return underWay.get();
  }

  private NaturalBatcher<Push, Boolean> lane(HandlerNode node) {
    BatchSettings settings =
        new BatchSettings("deliver", 1, properties.maxBatch(), properties.maxQueued());
    return new NaturalBatcher<>(settings, pushes -> client.deliver(node.rpcAddress(), pushes));
  }

  private void ended(Boolean here, Throwable failure) {
    underWay.decrementAndGet();
    if (failure != null) {
      metrics.pushed(PushOutcome.FAILED);
    } else {
      metrics.pushed(here ? PushOutcome.REMOTE : PushOutcome.NOT_HERE);
    }
  }
}
