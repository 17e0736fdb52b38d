package io.parley.gateway.tunnel;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.parley.gateway.WebSocketProperties;
import io.parley.gateway.metrics.GatewayMetrics;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** All open WebSockets. */
@Component
public final class Tunnels {

  private static final Duration ROUND = Duration.ofSeconds(1);

  private final Set<Tunnel> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger places = new AtomicInteger();
  private final WebSocketProperties properties;
  private final GatewayMetrics metrics;
  private final WriteBufferWaterMark waterMark;
  private final int maxQuietRounds;
  private final int maxStalledRounds;
  private volatile boolean draining;

  Tunnels(WebSocketProperties properties, GatewayMetrics metrics) {
    this.properties = properties;
    this.metrics = metrics;
    int buffer = Math.toIntExact(properties.buffer().toBytes());
    this.waterMark = new WriteBufferWaterMark(buffer / 2, buffer);
    this.maxQuietRounds = rounds(properties.idleTimeout());
    this.maxStalledRounds = rounds(properties.stallTimeout());
  }

  /** Whether no new connections are taken. */
  public boolean isDraining() {
    return draining;
  }

  /** Reserves a place for a connection; false when all are taken. */
  public boolean reserve() {
    if (places.incrementAndGet() > properties.maxConnections()) {
      places.decrementAndGet();
      return false;
    }
    return true;
  }

  /** Gives a place back that no tunnel was opened for. */
  public void giveBack() {
    places.decrementAndGet();
  }

  /**
   * Joins two connections, which must belong to one event loop, on which this is called. Their
   * pipelines must be empty but for what hands over the last bytes it has read.
   */
  public void open(Channel client, Channel node) {
    Tunnel tunnel = new Tunnel(client, node, this);
    prepare(client);
    prepare(node);
    client.pipeline().addLast(new TunnelMouth(tunnel, node, true));
    node.pipeline().addLast(new TunnelMouth(tunnel, client, false));
    open.add(tunnel);
    metrics.webSocketOpened();
    if (draining) {
      tunnel.leave();
    }
  }

  void gone(Tunnel tunnel) {
    if (open.remove(tunnel)) {
      places.decrementAndGet();
      metrics.webSocketClosed();
    }
  }

  void ended(EndReason reason) {
    metrics.webSocketEnded(reason.text());
  }

  Duration reconnectSpread() {
    return properties.reconnectSpread();
  }

  /** Looks for clients that are silent or do not read. */
  @Scheduled(fixedRateString = "PT1S")
  void inspect() {
    open.forEach(tunnel -> tunnel.inspect(maxQuietRounds, maxStalledRounds));
  }

  /** Takes no new connections and asks all clients to come back elsewhere. */
  void drain() {
    draining = true;
    open.forEach(tunnel -> {
      metrics.webSocketEnded(EndReason.DRAINING.text());
      tunnel.client().eventLoop().execute(tunnel::leave);
    });
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  private void prepare(Channel channel) {
    channel.config().setOption(ChannelOption.WRITE_BUFFER_WATER_MARK, waterMark);
    channel.config().setOption(ChannelOption.TCP_NODELAY, true);
    channel.config().setAutoRead(true);
  }

  private static int rounds(Duration time) {
    return Math.toIntExact(Math.max(1, time.dividedBy(ROUND)));
  }
}
