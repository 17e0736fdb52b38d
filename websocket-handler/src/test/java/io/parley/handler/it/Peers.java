package io.parley.handler.it;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The services that the handler calls, all at one address. */
final class Peers {

  static final String NODE = "another-node";

  final FakeMessageLog log = new FakeMessageLog();
  final FakeRegistry registry = new FakeRegistry();
  final FakeHandlerNode otherNode = new FakeHandlerNode();
  final FakeUserDirectory directory = new FakeUserDirectory();
  final FakePresence presence = new FakePresence();
  final String address;

  Peers() {
    try {
      Server server =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .addService(log)
              .addService(registry)
              .addService(otherNode)
              .addService(directory)
              .addService(presence)
              .build()
              .start();
      address = "127.0.0.1:" + server.getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    log.servedAt(address);
  }

  void configure(DynamicPropertyRegistry properties) {
    properties.add("parley.handler.message-service-addresses", () -> address);
    properties.add("parley.handler.registry.address", () -> address);
    properties.add("parley.handler.typing.user-service-address", () -> address);
    properties.add("parley.handler.watch.last-seen-service-address", () -> address);
    properties.add(
        "parley.service-tokens.secret", () -> Base64.getEncoder().encodeToString(new byte[32]));
  }
}
