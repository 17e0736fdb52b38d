package io.parley.fanout.deliver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.UserId;
import io.parley.fanout.locate.HandlerNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ways to the nodes, some stripes each. */
@Component
final class NodeLanes {

  private static final Duration UNUSED = Duration.ofMinutes(2);
  private static final int MAX_NODES = 10_000;

  private final DeliveryClient client;
  private final DeliverProperties properties;
  private final Ticker ticker;
  private final Cache<HandlerNode, List<NodeLane>> lanes;

  NodeLanes(DeliveryClient client, DeliverProperties properties, Ticker ticker) {
    this.client = client;
    this.properties = properties;
    this.ticker = ticker;
    this.lanes =
        Caffeine.newBuilder()
            .ticker(ticker::nanos)
            .expireAfterAccess(UNUSED)
            .maximumSize(MAX_NODES)
            .removalListener(this::removed)
            .build();
  }

  /** Sends a push; tells those of its users who are not there. Fails when it was not taken. */
  CompletableFuture<List<UserId>> submit(HandlerNode node, Push push) {
    return lanes.get(node, this::open).get(stripe(push)).submit(push);
  }

  private int stripe(Push push) {
    Object key =
        switch (push.content().topic()) {
          case Topic.Event event -> event.conversation();
          case Topic.Cursors cursors -> cursors.conversation();
          case Topic.Presence presence -> presence.user();
          case Topic.Passing _ -> push.to().users().getFirst();
        };
    return Math.floorMod(key.hashCode(), properties.stripes());
  }

  private List<NodeLane> open(HandlerNode node) {
    NodeSilence silence = new NodeSilence(ticker, properties.silence());
    return IntStream.range(0, properties.stripes())
        .mapToObj(_ ->
            new NodeLane(
                pushes -> client.deliver(node.rpcAddress(), pushes), silence, properties, ticker))
        .toList();
  }

  private void removed(
      @Nullable HandlerNode node, @Nullable List<NodeLane> unused, RemovalCause cause) {
    if (node != null) {
      client.forget(node.rpcAddress());
    }
  }
}
