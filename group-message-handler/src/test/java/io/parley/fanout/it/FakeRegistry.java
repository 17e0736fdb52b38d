package io.parley.fanout.it;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.LookupResponse;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.contracts.registry.v1.UserLocations;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is where, in memory; can go away. */
final class FakeRegistry extends SessionRegistryGrpc.SessionRegistryImplBase {

  private final Map<String, Node> nodes = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> nodesOf = new ConcurrentHashMap<>();
  private volatile boolean away;

  void away(boolean now) {
    away = now;
  }

  void enter(UserId user, FakeNode node) {
    nodes.put(node.id(), Node.newBuilder().setId(node.id()).setRpcAddress(node.address()).build());
    nodesOf.computeIfAbsent(user.toString(), _ -> ConcurrentHashMap.newKeySet()).add(node.id());
  }

  void leave(UserId user, FakeNode node) {
    nodesOf.getOrDefault(user.toString(), Set.of()).remove(node.id());
  }

  /** The node has missed its heartbeats. */
  void bury(FakeNode node) {
    nodes.remove(node.id());
    nodesOf.values().forEach(held -> held.remove(node.id()));
  }

  @Override
  public void lookup(LookupRequest request, StreamObserver<LookupResponse> answer) {
    if (away) {
      answer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    LookupResponse.Builder response = LookupResponse.newBuilder().addAllNodes(nodes.values());
    for (String user : request.getUsersList()) {
      response.addUsers(
          UserLocations.newBuilder()
              .setUser(user)
              .addAllNodes(nodesOf.getOrDefault(user, Set.of())));
    }
    answer.onNext(response.build());
    answer.onCompleted();
  }
}
