package io.parley.lastseen.it;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliverResponse;
import io.parley.contracts.delivery.v1.DeliverResult;
import io.parley.contracts.delivery.v1.DeliveryGrpc.DeliveryImplBase;
import io.parley.contracts.delivery.v1.Push;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands in for a handler node and remembers what it was to deliver. */
final class FakeNode extends DeliveryImplBase implements AutoCloseable {

  /** A frame for a viewer. */
  record Got(String viewer, String target, String frame) {}

  private record Call(SocketAddress from, DeliverRequest request) {}

  private final String id;
  private final PeerServer server = new PeerServer(this);
  private final List<List<Got>> calls = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Call> last = new AtomicReference<>();
  private final AtomicInteger refusals = new AtomicInteger();

  FakeNode(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  String address() {
    return server.address();
  }

  /** Does not answer the next calls. */
  void refuses(int count) {
    refusals.set(count);
  }

  /** What came with each call; one that was answered too late and is made again counts once. */
  List<List<Got>> calls() {
    return calls;
  }

  /** The frames for a viewer, in their order. */
  List<String> frames(String viewer) {
    return calls.stream()
        .flatMap(List::stream)
        .filter(got -> got.viewer().equals(viewer))
        .map(Got::frame)
        .toList();
  }

  @Override
  public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> answer) {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      answer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    List<Got> call = new ArrayList<>();
    DeliverResponse.Builder response = DeliverResponse.newBuilder();
    for (Push push : request.getPushesList()) {
      for (String viewer : push.getUsersList()) {
        call.add(new Got(viewer, push.getPresenceOf(), push.getFrame().toStringUtf8()));
      }
      response.addResults(DeliverResult.getDefaultInstance());
    }
    Call now = new Call(PeerServer.CALLER.get(), request);
    if (!now.equals(last.getAndSet(now))) {
      calls.add(call);
    }
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void close() {
    server.close();
  }
}
