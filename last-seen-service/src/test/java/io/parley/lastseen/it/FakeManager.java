package io.parley.lastseen.it;

import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import io.parley.contracts.registry.v1.CountOnlineRequest;
import io.parley.contracts.registry.v1.CountOnlineResponse;
import io.parley.contracts.registry.v1.ListNodesRequest;
import io.parley.contracts.registry.v1.ListNodesResponse;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.LookupResponse;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.SessionRegistryGrpc.SessionRegistryImplBase;
import io.parley.contracts.registry.v1.TakeTransitionsRequest;
import io.parley.contracts.registry.v1.TakeTransitionsResponse;
import io.parley.contracts.registry.v1.Transition;
import io.parley.contracts.registry.v1.UserLocations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Stands in for websocket-manager: users come and go as the test says. As there, a transition that
 * was handed out and is not reported as done is handed out again, some time after the flap time.
 */
final class FakeManager extends SessionRegistryImplBase implements AutoCloseable {

  private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();

  private record HandedOut(Transition transition, long at) {}

  private final PeerServer server = new PeerServer(this);
  private final Map<String, Node> nodes = new HashMap<>();
  private final Set<String> online = new HashSet<>();
  private final BlockingQueue<Transition> transitions = new LinkedBlockingQueue<>();
  private final Map<String, HandedOut> handedOut = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();
  private long lastId;

  String address() {
    return server.address();
  }

  synchronized void add(FakeNode node) {
    nodes.put(node.id(), Node.newBuilder().setId(node.id()).setRpcAddress(node.address()).build());
  }

  void comes(String user) {
    come(Set.of(user), true);
  }

  /** Answers when they went. */
  Instant goes(String user) {
    return go(Set.of(user), true);
  }

  synchronized void come(Collection<String> users, boolean noticed) {
    online.addAll(users);
    record(users, true, noticed);
  }

  synchronized Instant go(Collection<String> users, boolean noticed) {
    online.removeAll(users);
    return record(users, false, noticed);
  }

  /** How many transitions were reported as done. */
  synchronized int done() {
    return done.size();
  }

  synchronized int recorded() {
    return (int) lastId;
  }

  @Override
  public void takeTransitions(
      TakeTransitionsRequest request, StreamObserver<TakeTransitionsResponse> answer) {
    report(request.getDoneList());
    List<Transition> taken = new ArrayList<>();
    try {
      Transition first = transitions.poll(request.getWaitMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        taken.add(first);
        transitions.drainTo(taken, request.getMax() - 1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (Context.current().isCancelled()) {
      // Nobody is there any more to take them.
      transitions.addAll(taken);
      return;
    }
    answer.onNext(TakeTransitionsResponse.newBuilder().addAllTransitions(handOut(taken)).build());
    answer.onCompleted();
  }

  @Override
  public synchronized void lookup(LookupRequest request, StreamObserver<LookupResponse> answer) {
    LookupResponse.Builder response = LookupResponse.newBuilder();
    for (String user : request.getUsersList()) {
      UserLocations.Builder at = UserLocations.newBuilder().setUser(user);
      response.addUsers(online.contains(user) ? at.addNodes("somewhere") : at);
    }
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public synchronized void listNodes(
      ListNodesRequest request, StreamObserver<ListNodesResponse> answer) {
    answer.onNext(ListNodesResponse.newBuilder().addAllNodes(nodes.values()).build());
    answer.onCompleted();
  }

  @Override
  public synchronized void countOnline(
      CountOnlineRequest request, StreamObserver<CountOnlineResponse> answer) {
    answer.onNext(CountOnlineResponse.newBuilder().setUsers(online.size()).build());
    answer.onCompleted();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Notes what is done, and takes back what should be by now. */
  private synchronized void report(List<String> ids) {
    done.addAll(ids);
    ids.forEach(handedOut::remove);
    long now = System.nanoTime();
    List<Transition> late =
        handedOut.values().stream()
            .filter(each -> now - each.at() > PATIENCE_NANOS)
            .map(HandedOut::transition)
            .toList();
    late.forEach(each -> handedOut.remove(each.getId()));
    transitions.addAll(late);
  }

  /** All but what has been reported as done meanwhile. */
  private synchronized List<Transition> handOut(List<Transition> taken) {
    taken.removeIf(each -> done.contains(each.getId()));
    long now = System.nanoTime();
    taken.forEach(each -> handedOut.put(each.getId(), new HandedOut(each, now)));
    return taken;
  }

  private Instant record(Collection<String> users, boolean isOnline, boolean noticed) {
    long millis = System.currentTimeMillis();
    if (noticed) {
      for (String user : users) {
        transitions.add(
            Transition.newBuilder()
                .setId("t" + ++lastId)
                .setUser(user)
                .setOnline(isOnline)
                .setAtMillis(millis)
                .setRecordedMillis(millis)
                .build());
      }
    }
    return Instant.ofEpochMilli(millis);
  }
}
