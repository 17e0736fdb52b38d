package io.parley.group.http;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.LookupResponse;
import io.parley.contracts.registry.v1.SessionRegistryGrpc.SessionRegistryImplBase;
import io.parley.contracts.registry.v1.UserLocations;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for websocket-manager: knows who is online. */
final class FakeRegistry extends SessionRegistryImplBase {

  private final Set<String> online = ConcurrentHashMap.newKeySet();
  private final AtomicInteger lookups = new AtomicInteger();
  private final RestartableServer server = new RestartableServer(this);

  RestartableServer server() {
    return server;
  }

  void connect(UserId user) {
    online.add(user.toString());
  }

  int lookups() {
    return lookups.get();
  }

  @Override
  public void lookup(LookupRequest request, StreamObserver<LookupResponse> answer) {
    lookups.incrementAndGet();
    LookupResponse.Builder response = LookupResponse.newBuilder();
    for (String user : request.getUsersList()) {
      UserLocations.Builder locations = UserLocations.newBuilder().setUser(user);
      if (online.contains(user)) {
        locations.addNodes("node");
      }
      response.addUsers(locations);
    }
    answer.onNext(response.build());
    answer.onCompleted();
  }
}
