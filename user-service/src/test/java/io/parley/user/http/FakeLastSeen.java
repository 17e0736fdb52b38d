package io.parley.user.http;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.presence.v1.PresenceGrpc.PresenceImplBase;
import io.parley.contracts.presence.v1.RefreshPrivacyRequest;
import io.parley.contracts.presence.v1.RefreshPrivacyResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for last-seen-service and remembers of whom it was told. */
final class FakeLastSeen extends PresenceImplBase {

  private final List<String> refreshed = new CopyOnWriteArrayList<>();
  private final RestartableServer server = new RestartableServer(this);

  RestartableServer server() {
    return server;
  }

  /** How often it was told of a user. */
  long told(String user) {
    return refreshed.stream().filter(user::equals).count();
  }

  @Override
  public void refreshPrivacy(
      RefreshPrivacyRequest request, StreamObserver<RefreshPrivacyResponse> answer) {
    refreshed.add(request.getUser());
    answer.onNext(RefreshPrivacyResponse.getDefaultInstance());
    answer.onCompleted();
  }
}
