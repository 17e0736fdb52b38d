package io.parley.gateway.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.parley.gateway.exchange.RequestIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From HTTP to bare bytes. */
final class Switch {

  private static final List<CharSequence> PASSED =
      List.of(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL);

  private Switch() {}

  /** Tells the client that its WebSocket is open, and takes away everything but the HTTP codec. */
  static void toTunnel(
      ChannelHandlerContext door, UpgradeRequest request, HttpHeaders nodeHeaders) {
    HttpResponse response =
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS);
    response
        .headers()
        .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
        .set(RequestIds.HEADER, request.id());
    for (CharSequence name : PASSED) {
      String value = nodeHeaders.get(name);
      if (value != null) {
        response.headers().set(name, value);
      }
    }
    var _ = door.writeAndFlush(response, door.voidPromise());
    ChannelPipeline pipeline = door.pipeline();
    List<ChannelHandler> others = new ArrayList<>();
    for (Map.Entry<String, ChannelHandler> entry : pipeline) {
      if (!(entry.getValue() instanceof HttpServerCodec)) {
        others.add(entry.getValue());
      }
    }
    others.forEach(pipeline::remove);
  }

  /** Takes the HTTP codec away; bytes that it has read beyond the handshake go on. */
  static void dropHttp(Channel channel) {
    ChannelPipeline pipeline = channel.pipeline();
    if (pipeline.get(HttpServerCodec.class) != null) {
      pipeline.remove(HttpServerCodec.class);
    }
    if (pipeline.get(HttpClientCodec.class) != null) {
      pipeline.remove(HttpClientCodec.class);
    }
  }
}
