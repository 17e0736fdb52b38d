package io.parley.chassis.rpc;

import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One long-lived HTTP/2 connection per address, made at the first use. Calls carry this service's
 * token. A name that resolves to several addresses is used in turn.
 *
 * <p>Whoever learns that an address is gone for good releases it, so that the channels of processes
 * long dead do not pile up.
 */
public final class RpcChannels implements AutoCloseable {

  private static final long KEEP_ALIVE_TIMEOUT_SECONDS = 5;
  private static final long CLOSE_SECONDS = 2;

  private final RpcProperties properties;
  private final List<ClientInterceptor> interceptors;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();

  public RpcChannels(RpcProperties properties, List<ClientInterceptor> interceptors) {
    this.properties = properties;
    this.interceptors = List.copyOf(interceptors);
  }

  /**
   * The channel to an address.
   *
   * @param address {@code host:port}, or a target with a scheme that gRPC knows, such as {@code
   *     dns:///name:port}
   */
  public ManagedChannel channel(String address) {
    return channels.computeIfAbsent(address, this::open);
  }

  /** Closes the channel to an address, after the calls that are under way. */
  public void release(String address) {
    ManagedChannel channel = channels.remove(address);
    if (channel != null) {
      channel.shutdown();
    }
  }

  @Override
  public void close() {
    channels.values().forEach(ManagedChannel::shutdown);
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
    for (ManagedChannel channel : channels.values()) {
      closeBy(deadline, channel);
    }
    executor.shutdownNow();
  }

  private ManagedChannel open(String address) {
    EagerReconnect reconnect = new EagerReconnect();
    ManagedChannel channel =
        NettyChannelBuilder.forTarget(address)
            .usePlaintext()
            .executor(executor)
            .defaultLoadBalancingPolicy("round_robin")
            .intercept(interceptors)
            .intercept(reconnect)
            .keepAliveTime(properties.keepAlive().toSeconds(), TimeUnit.SECONDS)
            .keepAliveTimeout(KEEP_ALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .maxInboundMessageSize((int) properties.maxMessageSize().toBytes())
            .build();
    reconnect.watch(channel);
    return channel;
  }

  private static void closeBy(long deadline, ManagedChannel channel) {
    try {
      long left = Math.max(0, deadline - System.nanoTime());
      if (!channel.awaitTermination(left, TimeUnit.NANOSECONDS)) {
        channel.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      channel.shutdownNow();
    }
  }
}
