package io.parley.gateway.door;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.parley.contracts.ErrorCode;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The first to see the requests of a connection, before Spring does. It turns away what is no
 * proper HTTP and what has an odd target, takes WebSocket handshakes for itself, and lets
 * everything else in.
 */
final class Door extends ChannelDuplexHandler {

  private static final String WEBSOCKET = "/ws";

  private final DoorServices services;
  private int inside;
  private @Nullable Future<?> headerTimeout;
  private @Nullable Handshake handshake;
  private boolean closing;

  Door(DoorServices services) {
    this.services = services;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    headerTimeout =
        context
            .executor()
            .schedule(
                () -> close(context), services.headerTimeout().toMillis(), TimeUnit.MILLISECONDS);
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (closing || handshake != null) {
      ReferenceCountUtil.release(message);
      if (handshake == null) {
        context.read();
      }
    } else if (message instanceof HttpRequest request) {
      enter(context, request);
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof LastHttpContent && !isInformational(message)) {
      inside--;
    }
    var _ = context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    cancelHeaderTimeout();
    if (handshake != null) {
      handshake.cancel();
    }
    context.fireChannelInactive();
  }

  private void enter(ChannelHandlerContext context, HttpRequest request) {
    cancelHeaderTimeout();
    Optional<Refusal> refusal = refusal(request);
    if (refusal.isPresent()) {
      refuse(context, request, refusal.get());
    } else if (WEBSOCKET.equals(Targets.path(request.uri()))) {
      upgrade(context, request);
    } else {
      inside++;
      context.fireChannelRead(request);
    }
  }

  private static Optional<Refusal> refusal(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return Optional.of(Malformed.explain(request.decoderResult().cause()));
    }
    if (HttpMethod.TRACE.equals(request.method()) || HttpMethod.CONNECT.equals(request.method())) {
      return Optional.of(Refusal.of(ErrorCode.METHOD_NOT_ALLOWED));
    }
    return Targets.isPlain(request.uri())
        ? Optional.empty()
        : Optional.of(Refusal.of(ErrorCode.NOT_FOUND));
  }

  /** A handshake that overtakes requests of the same connection is nothing a browser does. */
  private void upgrade(ChannelHandlerContext context, HttpRequest request) {
    Optional<Refusal> refusal = UpgradeRequest.check(request);
    if (refusal.isPresent()) {
      refuse(context, request, refusal.get());
    } else if (inside > 0) {
      close(context);
    } else {
      handshake = services.handshake(context, request);
      handshake.start();
    }
  }

  private void refuse(ChannelHandlerContext context, HttpRequest request, Refusal refusal) {
    closing = true;
    ReferenceCountUtil.release(request);
    if (inside > 0) {
      close(context);
    } else {
      services.answers().refuse(context, services.newRequestId(), refusal);
      context.read();
    }
  }

  /** Such as 100, on which the answer proper follows. */
  private static boolean isInformational(Object message) {
    return message instanceof HttpResponse response
        && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }

  private static void close(ChannelHandlerContext context) {
    var _ = context.close();
  }

  private void cancelHeaderTimeout() {
    if (headerTimeout != null) {
      headerTimeout.cancel(false);
      headerTimeout = null;
    }
  }
}
