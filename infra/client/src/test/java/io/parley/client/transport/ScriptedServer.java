package io.parley.client.transport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket server whose behaviour a test writes. Everything runs on one thread. */
public final class ScriptedServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final Channel channel;

  /** Starts a server on a free port of the loopback address. */
  public ScriptedServer(Script script) {
    channel =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .childHandler(new Initializer(script))
            .bind(InetAddress.getLoopbackAddress(), 0)
            .syncUninterruptibly()
            .channel();
  }

  /** Where it is. */
  public URI origin() {
    InetSocketAddress address = (InetSocketAddress) channel.localAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  /** Runs on the server's thread. */
  public void run(Runnable task) {
    var _ = loop.submit(task).syncUninterruptibly();
  }

  @Override
  public void close() {
    var _ = loop.shutdownGracefully(0, 1, java.util.concurrent.TimeUnit.SECONDS);
  }

  /** What the server does. */
  public interface Script {

    /** A connection was opened. */
    default void onOpen(Peer peer) {}

    /** A frame arrived. */
    void onFrame(Peer peer, JsonNode frame);

    /** A connection is gone. */
    default void onGone(Peer peer) {}
  }

  /** The other end of a client's connection. */
  public record Peer(Channel channel) {

    /** Sends a text frame; single quotes stand for double ones. */
    public void send(String json) {
      var _ = channel.writeAndFlush(new TextWebSocketFrame(json.replace('\'', '"')));
    }

    /** Sends a text message in two frames, as servers with small buffers do. */
    public void sendInTwo(String json) {
      String text = json.replace('\'', '"');
      int half = text.length() / 2;
      var _ = channel.write(new TextWebSocketFrame(false, 0, text.substring(0, half)));
      var _ = channel.writeAndFlush(new ContinuationWebSocketFrame(true, 0, text.substring(half)));
    }

    /** Closes with a code. */
    public void close(int code) {
      var _ =
          channel
              .writeAndFlush(new CloseWebSocketFrame(code, ""))
              .addListener(ChannelFutureListener.CLOSE);
    }

    /** Breaks the connection. */
    public void abort() {
      channel.config().setOption(ChannelOption.SO_LINGER, 0);
      var _ = channel.close();
    }
  }

  private static final class Initializer extends ChannelInitializer<SocketChannel> {

    private final Script script;

    Initializer(Script script) {
      this.script = script;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      channel
          .pipeline()
          .addLast(
              new HttpServerCodec(),
              new HttpObjectAggregator(8192),
              new WebSocketServerProtocolHandler("/ws", Endpoint.SUBPROTOCOL, false, 1 << 17),
              new Frames(script));
    }
  }

  private static final class Frames extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final Script script;

    Frames(Script script) {
      this.script = script;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete) {
        script.onOpen(new Peer(context.channel()));
      }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
      if (frame instanceof TextWebSocketFrame) {
        byte[] bytes = ByteBufUtil.getBytes(frame.content());
        script.onFrame(new Peer(context.channel()), JSON.readTree(bytes));
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      script.onGone(new Peer(context.channel()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      var _ = context.close();
    }
  }
}
