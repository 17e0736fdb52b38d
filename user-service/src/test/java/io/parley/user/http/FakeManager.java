package io.parley.user.http;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.registry.v1.RevokeSessionsRequest;
import io.parley.contracts.registry.v1.RevokeSessionsResponse;
import io.parley.contracts.registry.v1.SessionRegistryGrpc.SessionRegistryImplBase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in for websocket-manager and remembers which sessions were revoked. */
final class FakeManager extends SessionRegistryImplBase {

  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private final RestartableServer server = new RestartableServer(this);

  RestartableServer server() {
    return server;
  }

  /** The ids of all sessions that were revoked. */
  Set<String> revoked() {
    return revoked;
  }

  @Override
  public void revokeSessions(
      RevokeSessionsRequest request, StreamObserver<RevokeSessionsResponse> answer) {
    revoked.addAll(request.getLoginSessionsList());
    answer.onNext(RevokeSessionsResponse.getDefaultInstance());
    answer.onCompleted();
  }
}
