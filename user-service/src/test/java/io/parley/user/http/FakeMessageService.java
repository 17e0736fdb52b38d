package io.parley.user.http;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.message.v1.MessageLogGrpc.MessageLogImplBase;
import io.parley.contracts.message.v1.RefreshRelationsRequest;
import io.parley.contracts.message.v1.RefreshRelationsResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in for message-service and remembers of which relations it was told, as {@code
 * user>other}.
 */
final class FakeMessageService extends MessageLogImplBase {

  private final List<String> refreshed = new CopyOnWriteArrayList<>();
  private final RestartableServer server = new RestartableServer(this);

  RestartableServer server() {
    return server;
  }

  List<String> refreshed() {
    return refreshed;
  }

  @Override
  public void refreshRelations(
      RefreshRelationsRequest request, StreamObserver<RefreshRelationsResponse> answer) {
    refreshed.add(request.getUser() + ">" + request.getOther());
    answer.onNext(RefreshRelationsResponse.getDefaultInstance());
    answer.onCompleted();
  }
}
