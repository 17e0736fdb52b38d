package io.parley.e2e.rehearsal;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.parley.contracts.UserId;
import io.parley.e2e.device.Json;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** As much of a server as the load needs, in one process, on one thread. */
final class PretendServer implements AutoCloseable {

  private static final int MAX_FRAME = 128 * 1024;

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Map<UserId, Set<Channel>> online = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final PretendLog log;
  private final Channel server;

  PretendServer(Flaw flaw) {
    log = new PretendLog(flaw);
    server =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .childHandler(new Pipeline())
            .bind("127.0.0.1", 0)
            .syncUninterruptibly()
            .channel();
  }

  URI origin() {
    InetSocketAddress address = (InetSocketAddress) server.localAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  PretendLog log() {
    return log;
  }

  void online(UserId user, Channel channel) {
    Set<Channel> channels = online.computeIfAbsent(user, u -> new HashSet<>());
    channels.add(channel);
    channel.closeFuture().addListener(closed -> channels.remove(channel));
  }

  /** To all devices of the user but one. */
  void push(UserId user, Channel except, Map<String, Object> frame) {
    for (Channel channel : online.getOrDefault(user, Set.of())) {
      if (!channel.equals(except)) {
        send(channel, frame);
      }
    }
  }

  static void send(Channel channel, Map<String, Object> frame) {
    var _ = channel.writeAndFlush(new TextWebSocketFrame(Json.write(frame)));
  }

  @Override
  public void close() {
    var _ = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  private final class Pipeline extends ChannelInitializer<SocketChannel> {

    @Override
    protected void initChannel(SocketChannel channel) {
      channel
          .pipeline()
          .addLast(
              new HttpServerCodec(),
              new HttpObjectAggregator(MAX_FRAME),
              new PretendRest(),
              new WebSocketServerProtocolHandler("/ws", "parley.v1", false, MAX_FRAME),
              new PretendConnection(
                  PretendServer.this, "node-" + connections.incrementAndGet() % 2));
    }
  }
}
