package io.parley.group.http;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

/** An RPC server that a test can stop and start again at the same address. */
final class RestartableServer {

  private final BindableService service;
  private final int port;
  private Server server;

  RestartableServer(BindableService service) {
    this.service = service;
    this.port = freePort();
    this.server = open();
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  synchronized void stop() {
    try {
      server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  synchronized void start() {
    if (server.isShutdown()) {
      server = open();
    }
  }

  private Server open() {
    try {
      return NettyServerBuilder.forAddress(
              new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
          .addService(service)
          .build()
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
