package io.parley.registry.closing;

import io.grpc.StatusRuntimeException;
import io.parley.chassis.rpc.RpcCaller;
import io.parley.chassis.rpc.RpcChannels;
import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.chassis.time.Ticker;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.registry.RegistryProperties;
import io.parley.registry.metrics.RegistryMetrics;
import io.parley.registry.node.LiveNode;
import io.parley.registry.node.LiveNodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Calls {@code Delivery.CloseConnections} of the nodes until they confirm, die or time is up. */
@Component
final class RpcConnectionCloser implements ConnectionCloser, DisposableBean {

  private static final Duration ATTEMPT = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int MAX_IN_BACKGROUND = 1_000;

  private final RpcChannels channels;
  private final RpcCaller caller;
  private final LiveNodes nodes;
  private final Ticker ticker;
  private final RegistryMetrics metrics;
  private final RegistryProperties properties;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Executor later =
      CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, executor);
  private final Semaphore background = new Semaphore(MAX_IN_BACKGROUND);

  RpcConnectionCloser(
      RpcChannels channels,
      RpcCaller caller,
      LiveNodes nodes,
      Ticker ticker,
      RegistryMetrics metrics,
      RegistryProperties properties) {
    this.channels = channels;
    this.caller = caller;
    this.nodes = nodes;
    this.ticker = ticker;
    this.metrics = metrics;
    this.properties = properties;
  }

  @Override
  public void closeReplaced(LiveNode node, List<Target.Replaced> connections) {
    if (!background.tryAcquire()) {
      metrics.replacementUnconfirmed(connections.size());
      return;
    }
    var _ =
        send(node, connections, properties.replaceTimeout())
            .whenComplete((_, failure) -> {
              background.release();
              if (failure != null) {
                metrics.replacementUnconfirmed(connections.size());
              }
            });
  }

  @Override
  public void closeRevoked(Map<LiveNode, Set<Target.Revoked>> sessions) {
    List<CompletableFuture<Void>> orders = new ArrayList<>();
    sessions.forEach(
        (node, targets) -> orders.add(send(node, targets, properties.revokeTimeout())));
    try {
      orders.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new RpcUnavailableException("a handler node", e);
    }
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }

  private CompletableFuture<Void> send(
      LiveNode node, Collection<? extends Target> targets, Duration timeout) {
    CompletableFuture<Void> confirmed = new CompletableFuture<>();
    CloseOrder order = CloseOrder.of(node, targets, ticker.nanos() + timeout.toNanos());
    executor.execute(() -> attempt(order, confirmed));
    return confirmed;
  }

  private void attempt(CloseOrder order, CompletableFuture<Void> confirmed) {
    try {
      call(order);
      confirmed.complete(null);
    } catch (RpcUnavailableException | StatusRuntimeException e) {
      if (isDead(order.node())) {
        confirmed.complete(null);
      } else if (ticker.nanos() - order.deadline() + PAUSE.toNanos() >= 0) {
        confirmed.completeExceptionally(e);
      } else {
        later.execute(() -> attempt(order, confirmed));
      }
    }
  }

  private void call(CloseOrder order) {
    long left = Math.max(PAUSE.toNanos(), order.deadline() - ticker.nanos());
    Duration deadline = Duration.ofNanos(Math.min(left, ATTEMPT.toNanos()));
    var _ =
        caller.call(
            order.address(),
            DeliveryGrpc.newBlockingStub(channels.channel(order.address())),
            deadline,
            stub -> stub.closeConnections(order.request()));
  }

  private boolean isDead(LiveNode node) {
    try {
      return !nodes.recent().holds(node.incarnation());
    } catch (RpcUnavailableException e) {
      return false;
    }
  }
}
