package io.parley.gateway.door;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.netty.util.ReferenceCountUtil;
import io.parley.gateway.WebSocketProperties;
import io.parley.gateway.exchange.RequestIds;
import java.net.InetSocketAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection to a handler node, until the node has accepted the WebSocket. */
final class NodeConnection extends ChannelInboundHandlerAdapter {

  /** What becomes of the attempt; exactly one of {@code accepted} and {@code failed}. */
  interface Outcome {

    void connecting(Channel channel);

    void accepted(Channel channel, HttpHeaders headers);

    void failed();
  }

  private final InetSocketAddress address;
  private final UpgradeRequest request;
  private final Outcome outcome;
  private @Nullable HttpHeaders answer;
  private @Nullable Future<?> timeout;
  private boolean over;

  private NodeConnection(InetSocketAddress address, UpgradeRequest request, Outcome outcome) {
    this.address = address;
    this.request = request;
    this.outcome = outcome;
  }

  /** Connects on the client's event loop, with the client's kind of channel. */
  static void open(
      Channel client,
      InetSocketAddress address,
      UpgradeRequest request,
      WebSocketProperties properties,
      Outcome outcome) {
    NodeConnection connection = new NodeConnection(address, request, outcome);
    ChannelFuture connected =
        new Bootstrap()
            .group(client.eventLoop())
            .channel(client.getClass())
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(properties.connectTimeout().toMillis()))
            .option(ChannelOption.TCP_NODELAY, true)
            .handler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new HttpClientCodec(), connection);
                  }
                })
            .connect(address);
    outcome.connecting(connected.channel());
    connection.timeout =
        client
            .eventLoop()
            .schedule(
                () -> connection.fail(connected.channel()),
                properties.handshakeTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
    connected.addListener(done -> {
      if (!done.isSuccess()) {
        connection.fail(connected.channel());
      }
    });
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    FullHttpRequest handshake =
        new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/ws");
    handshake
        .headers()
        .set(HttpHeaderNames.HOST, address.getHostString() + ":" + address.getPort())
        .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
        .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, WebSocketVersion.V13.toHttpHeaderValue())
        .set(HttpHeaderNames.SEC_WEBSOCKET_KEY, request.key())
        .set(RequestIds.HEADER, request.id())
        .set("X-Forwarded-For", request.client().text())
        .set("X-Forwarded-Proto", request.client().secure() ? "https" : "http");
    String protocols = request.protocols();
    if (protocols != null) {
      handshake.headers().set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, protocols);
    }
    var _ = context.writeAndFlush(handshake, context.voidPromise());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpResponse response) {
      if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
        answer = response.headers();
      } else {
        fail(context.channel());
      }
    }
    boolean complete = message instanceof LastHttpContent;
    ReferenceCountUtil.release(message);
    if (complete && answer != null && !over) {
      accept(context, answer);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    fail(context.channel());
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    fail(context.channel());
  }

  private void accept(ChannelHandlerContext context, HttpHeaders headers) {
    end();
    context.pipeline().remove(this);
    outcome.accepted(context.channel(), headers);
  }

  private void fail(Channel channel) {
    if (!over) {
      end();
      var _ = channel.close();
      outcome.failed();
    }
  }

  private void end() {
    over = true;
    if (timeout != null) {
      timeout.cancel(false);
    }
  }
}
