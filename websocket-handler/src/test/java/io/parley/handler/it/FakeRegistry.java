package io.parley.handler.it;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.registry.v1.HeartbeatRequest;
import io.parley.contracts.registry.v1.HeartbeatResponse;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.LookupResponse;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.RegisterRequest;
import io.parley.contracts.registry.v1.RegisterResponse;
import io.parley.contracts.registry.v1.RegisterResult;
import io.parley.contracts.registry.v1.Registered;
import io.parley.contracts.registry.v1.Session;
import io.parley.contracts.registry.v1.SessionRegistryGrpc;
import io.parley.contracts.registry.v1.SessionRevoked;
import io.parley.contracts.registry.v1.UnregisterRequest;
import io.parley.contracts.registry.v1.UnregisterResponse;
import io.parley.contracts.registry.v1.UserLocations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A registry in memory, which can go away and lose its contents. */
final class FakeRegistry extends SessionRegistryGrpc.SessionRegistryImplBase {

  private final Map<String, Node> nodes = new ConcurrentHashMap<>();
  private final Map<String, String> nodeOf = new ConcurrentHashMap<>();
  private final Map<String, String> userOf = new ConcurrentHashMap<>();
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private volatile boolean away;
  private final AtomicInteger generation = new AtomicInteger(1);
  private final List<List<String>> questions = new CopyOnWriteArrayList<>();

  void away(boolean now) {
    away = now;
  }

  void loseEverything() {
    nodeOf.clear();
    userOf.clear();
    generation.incrementAndGet();
  }

  /** Another handler, which the test plays. */
  void addNode(Node node) {
    nodes.put(node.getId(), node);
  }

  void removeNode(String id) {
    nodes.remove(id);
    nodeOf.values().removeIf(id::equals);
  }

  void addSession(String user, String connection, String node) {
    nodeOf.put(connection, node);
    userOf.put(connection, user);
  }

  void revoke(String loginSession) {
    revoked.add(loginSession);
  }

  int sessionsOf(String user) {
    return (int) userOf.values().stream().filter(user::equals).count();
  }

  /** How often somebody asked where this user is. */
  int askedAbout(String user) {
    return (int) questions.stream().filter(users -> users.contains(user)).count();
  }

  @Override
  public void heartbeat(HeartbeatRequest request, StreamObserver<HeartbeatResponse> answer) {
    nodes.put(request.getNode().getId(), request.getNode());
    complete(
        answer,
        HeartbeatResponse.newBuilder()
            .setGeneration("g" + generation.get())
            .addAllNodes(nodes.values())
            .build());
  }

  @Override
  public void register(RegisterRequest request, StreamObserver<RegisterResponse> answer) {
    if (away) {
      answer.onError(Status.UNAVAILABLE.asRuntimeException());
      return;
    }
    RegisterResponse.Builder response = RegisterResponse.newBuilder();
    for (Session session : request.getSessionsList()) {
      if (revoked.contains(session.getLoginSession())) {
        response.addResults(
            RegisterResult.newBuilder().setRevoked(SessionRevoked.getDefaultInstance()));
      } else {
        addSession(session.getUser(), session.getConnection(), request.getNode());
        response.addResults(
            RegisterResult.newBuilder().setRegistered(Registered.getDefaultInstance()));
      }
    }
    complete(answer, response.build());
  }

  @Override
  public void unregister(UnregisterRequest request, StreamObserver<UnregisterResponse> answer) {
    for (Session session : request.getSessionsList()) {
      nodeOf.remove(session.getConnection());
      userOf.remove(session.getConnection());
    }
    complete(answer, UnregisterResponse.getDefaultInstance());
  }

  @Override
  public void lookup(LookupRequest request, StreamObserver<LookupResponse> answer) {
    questions.add(List.copyOf(request.getUsersList()));
    LookupResponse.Builder response = LookupResponse.newBuilder().addAllNodes(nodes.values());
    for (String user : request.getUsersList()) {
      UserLocations.Builder locations = UserLocations.newBuilder().setUser(user);
      userOf.entrySet().stream()
          .filter(entry -> entry.getValue().equals(user))
          .map(entry -> nodeOf.getOrDefault(entry.getKey(), ""))
          .filter(nodes::containsKey)
          .distinct()
          .forEach(locations::addNodes);
      response.addUsers(locations);
    }
    complete(answer, response.build());
  }

  private <T> void complete(StreamObserver<T> answer, T response) {
    if (away) {
      answer.onError(Status.UNAVAILABLE.asRuntimeException());
    } else {
      answer.onNext(response);
      answer.onCompleted();
    }
  }
}
