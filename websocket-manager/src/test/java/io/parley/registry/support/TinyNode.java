package io.parley.registry.support;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.delivery.v1.CloseConnection;
import io.parley.contracts.delivery.v1.CloseConnectionsRequest;
import io.parley.contracts.delivery.v1.CloseConnectionsResponse;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.contracts.registry.v1.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A handler node that remembers which connections it was told to close. */
public final class TinyNode implements AutoCloseable {

  private final String id;
  private final Server server;
  private final Queue<CloseConnection> closed = new ConcurrentLinkedQueue<>();
  private final AtomicInteger refusals = new AtomicInteger();

  public TinyNode(String id) {
    this.id = id;
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .addService(new Delivery())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Node describe() {
    return Node.newBuilder()
        .setId(id)
        .setRpcAddress("127.0.0.1:" + server.getPort())
        .setHttpAddress("127.0.0.1:1")
        .setConnections(1)
        .build();
  }

  /** What it was told to close. */
  public Queue<CloseConnection> closed() {
    return closed;
  }

  /** Does not answer the next calls. */
  public void refuses(int calls) {
    refusals.set(calls);
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private final class Delivery extends DeliveryGrpc.DeliveryImplBase {

    @Override
    public void closeConnections(
        CloseConnectionsRequest request, StreamObserver<CloseConnectionsResponse> answer) {
      if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        answer.onError(Status.UNAVAILABLE.asRuntimeException());
        return;
      }
      closed.addAll(request.getConnectionsList());
      answer.onNext(CloseConnectionsResponse.getDefaultInstance());
      answer.onCompleted();
    }
  }
}
