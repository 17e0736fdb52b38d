package io.parley.client.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The threads that clients share. One runtime serves thousands of connections with a few event
 * loops; each connection belongs to one of them for life.
 */
public final class ClientRuntime implements AutoCloseable {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final EventLoopGroup loops;

  private ClientRuntime(EventLoopGroup loops) {
    this.loops = loops;
  }

  /** A runtime with as many event loops; one is enough for a few hundred busy connections. */
  public static ClientRuntime ofThreads(int threads) {
    DefaultThreadFactory factory = new DefaultThreadFactory("parley-client", true);
    return new ClientRuntime(
        new MultiThreadIoEventLoopGroup(threads, factory, NioIoHandler.newFactory()));
  }

  /** The loop for the next client. */
  public EventLoop nextLoop() {
    return loops.next();
  }

  /**
   * Opens a WebSocket on the loop. Completes on that loop; exceptionally with {@link
   * ConnectFailedException}.
   */
  public CompletableFuture<Wire> open(EventLoop loop, Endpoint endpoint, WireListener listener) {
    CompletableFuture<Wire> opening = new CompletableFuture<>();
    new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT_TIMEOUT.toMillis())
        .option(
            ChannelOption.RECVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(512, 1024, 16_384))
        .handler(new WireInitializer(endpoint, new WireHandler(opening, listener)))
        .connect(endpoint.host(), endpoint.port())
        .addListener(connected -> {
          if (!connected.isSuccess()) {
            String where = endpoint.host() + ":" + endpoint.port();
            opening.completeExceptionally(
                new ConnectFailedException(
                    "nothing answers at " + where, 0, null, connected.cause()));
          }
        });
    return opening;
  }

  /** Ends the threads; what is open is dropped. */
  @Override
  public void close() {
    loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
  }
}
