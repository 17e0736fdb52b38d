package io.parley.gateway.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.parley.gateway.GatewayProperties;
import io.parley.gateway.address.ClientAddress;
import io.parley.gateway.address.ClientAddresses;
import io.parley.gateway.exchange.RequestIds;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What all doors share. */
@Component
final class DoorServices {

  private final GatewayProperties properties;
  private final ClientAddresses addresses;
  private final DoorAnswers answers;
  private final HandshakeServices handshakes;

  DoorServices(
      GatewayProperties properties,
      ClientAddresses addresses,
      DoorAnswers answers,
      HandshakeServices handshakes) {
    this.properties = properties;
    this.addresses = addresses;
    this.answers = answers;
    this.handshakes = handshakes;
  }

  Duration headerTimeout() {
    return properties.headerTimeout();
  }

  DoorAnswers answers() {
    return answers;
  }

  String newRequestId() {
    return RequestIds.next();
  }

  Handshake handshake(ChannelHandlerContext context, HttpRequest request) {
    ClientAddress client =
        addresses.of(
            context.channel().remoteAddress() instanceof InetSocketAddress remote ? remote : null,
            request.headers().get("X-Forwarded-For"),
            request.headers().get("X-Forwarded-Proto"));
    return new Handshake(
        handshakes,
        context,
        UpgradeRequest.of(request, newRequestId(), client),
        request.headers().get("Origin"));
  }
}
