package io.parley.gateway.support;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.registry.v1.ListNodesRequest;
import io.parley.contracts.registry.v1.ListNodesResponse;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A registry that names the handler nodes it is told to. */
public final class TinyManager implements AutoCloseable {

  private final Server server;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile List<Node> nodes = List.of();
  private volatile boolean away;

  public TinyManager() {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .addService(new Registry())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String address() {
    return "127.0.0.1:" + server.getPort();
  }

  public void names(Node... these) {
    nodes = List.of(these);
  }

  public void isAway(boolean now) {
    away = now;
  }

  /** How often it was asked. */
  public int asked() {
    return asked.get();
  }

  public static Node node(String id, int port, int connections) {
    return Node.newBuilder()
        .setId(id)
        .setHttpAddress("127.0.0.1:" + port)
        .setRpcAddress("127.0.0.1:1")
        .setConnections(connections)
        .build();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private final class Registry extends SessionRegistryGrpc.SessionRegistryImplBase {

    @Override
    public void listNodes(ListNodesRequest request, StreamObserver<ListNodesResponse> answer) {
      if (away) {
        answer.onError(Status.UNAVAILABLE.asRuntimeException());
      } else {
        answer.onNext(ListNodesResponse.newBuilder().addAllNodes(nodes).build());
        answer.onCompleted();
      }
      asked.incrementAndGet();
    }
  }
}
