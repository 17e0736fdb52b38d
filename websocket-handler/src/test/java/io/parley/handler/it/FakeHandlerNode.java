package io.parley.handler.it;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.delivery.v1.DeliverRequest;
import io.parley.contracts.delivery.v1.DeliverResponse;
import io.parley.contracts.delivery.v1.DeliverResult;
import io.parley.contracts.delivery.v1.DeliveryGrpc;
import io.parley.contracts.delivery.v1.Push;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another handler: notes the frames that it is given. */
final class FakeHandlerNode extends DeliveryGrpc.DeliveryImplBase {

  private final List<String> frames = new CopyOnWriteArrayList<>();
  private final List<Push> pushes = new CopyOnWriteArrayList<>();
  private final Set<String> here = ConcurrentHashMap.newKeySet();
  private volatile boolean away;

  void away(boolean now) {
    away = now;
  }

  void connect(String user) {
    here.add(user);
  }

  void disconnect(String user) {
    here.remove(user);
  }

  List<String> frames() {
    return List.copyOf(frames);
  }

  /** Everything that was pushed. */
  List<Push> pushes() {
    return List.copyOf(pushes);
  }

  @Override
  public void deliver(DeliverRequest request, StreamObserver<DeliverResponse> answer) {
    if (away) {
      answer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    DeliverResponse.Builder response = DeliverResponse.newBuilder();
    request
        .getPushesList()
        .forEach(push -> {
          List<String> notHere =
              push.getUsersList().stream().filter(user -> !here.contains(user)).toList();
          pushes.add(push);
          if (notHere.isEmpty()) {
            frames.add(push.getFrame().toStringUtf8());
          }
          response.addResults(DeliverResult.newBuilder().addAllNotHere(notHere));
        });
    answer.onNext(response.build());
    answer.onCompleted();
  }
}
