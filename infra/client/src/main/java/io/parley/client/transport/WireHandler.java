package io.parley.client.transport;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the pipeline: completes the opening, then hands frames to the listener. */
final class WireHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

  private static final Logger LOG = LoggerFactory.getLogger(WireHandler.class);

  private final CompletableFuture<Wire> opening;
  private final WireListener listener;
  private Closed closed = Closed.BROKEN;
  private boolean open;

  WireHandler(CompletableFuture<Wire> opening, WireListener listener) {
    this.opening = opening;
    this.listener = listener;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
      open = true;
      opening.complete(new Wire(context.channel()));
    } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
      fail("the server did not answer the handshake in time", 0, null, null);
      var _ = context.close();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
    switch (frame) {
      case TextWebSocketFrame text -> listener.onText(ByteBufUtil.getBytes(text.content()));
      case BinaryWebSocketFrame binary -> listener.onBinary(ByteBufUtil.getBytes(binary.content()));
      case CloseWebSocketFrame close -> answerClose(context, close);
      default -> {
        // Pings are answered before this point, pongs mean nothing, fragments are put together.
      }
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    if (open) {
      listener.onClosed(closed);
    } else {
      fail("the server closed the connection during the handshake", 0, null, null);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (open && cause instanceof IOException) {
      LOG.debug("a connection broke", cause);
    } else if (open) {
      LOG.warn("a connection is given up because of an error", cause);
    } else {
      failBecauseOf(cause);
    }
    var _ = context.close();
  }

  private void answerClose(ChannelHandlerContext context, CloseWebSocketFrame close) {
    int code = close.statusCode() < 0 ? Closed.NO_STATUS : close.statusCode();
    closed = new Closed(code, close.reasonText());
    var _ = context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
  }

  private void failBecauseOf(Throwable cause) {
    if (cause instanceof WebSocketClientHandshakeException refused) {
      HttpResponse response = refused.response();
      int status = response == null ? 0 : response.status().code();
      fail("the server refused the handshake", status, retryAfter(response), cause);
    } else {
      fail("the connection broke during the handshake", 0, null, cause);
    }
  }

  private void fail(
      String message, int status, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    opening.completeExceptionally(new ConnectFailedException(message, status, retryAfter, cause));
  }

  private static @Nullable Duration retryAfter(@Nullable HttpResponse response) {
    if (response == null || !response.headers().contains(HttpHeaderNames.RETRY_AFTER)) {
      return null;
    }
    return Duration.ofSeconds(response.headers().getInt(HttpHeaderNames.RETRY_AFTER, 1));
  }
}
