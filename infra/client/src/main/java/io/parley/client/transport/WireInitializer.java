package io.parley.client.transport;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import javax.net.ssl.SSLException;

/** Builds the pipeline of a connection. */
final class WireInitializer extends ChannelInitializer<SocketChannel> {

  /** Twice what the protocol allows: a server that errs is noticed, and memory stays bounded. */
  private static final int MAX_FRAME = 128 * 1024;

  private static final int MAX_HANDSHAKE_ANSWER = 16 * 1024;
  private static final long HANDSHAKE_TIMEOUT_MILLIS = 10_000;

  private final Endpoint endpoint;
  private final WireHandler handler;

  WireInitializer(Endpoint endpoint, WireHandler handler) {
    this.endpoint = endpoint;
    this.handler = handler;
  }

  @Override
  protected void initChannel(SocketChannel channel) throws SSLException {
    ChannelPipeline pipeline = channel.pipeline();
    if (endpoint.secure()) {
      SslContext tls =
          SslContextBuilder.forClient().endpointIdentificationAlgorithm("HTTPS").build();
      pipeline.addLast(tls.newHandler(channel.alloc(), endpoint.host(), endpoint.port()));
    }
    pipeline.addLast(
        new HttpClientCodec(),
        new HttpObjectAggregator(MAX_HANDSHAKE_ANSWER),
        new WebSocketClientProtocolHandler(config()),
        new WebSocketFrameAggregator(MAX_FRAME),
        handler);
  }

  private WebSocketClientProtocolConfig config() {
    HttpHeaders headers = new DefaultHttpHeaders();
    endpoint.headers().forEach(headers::set);
    return WebSocketClientProtocolConfig.newBuilder()
        .webSocketUri(endpoint.uri())
        .subprotocol(Endpoint.SUBPROTOCOL)
        .customHeaders(headers)
        .maxFramePayloadLength(MAX_FRAME)
        .handshakeTimeoutMillis(HANDSHAKE_TIMEOUT_MILLIS)
        .handleCloseFrames(false)
        .withUTF8Validator(false)
        .build();
  }
}
