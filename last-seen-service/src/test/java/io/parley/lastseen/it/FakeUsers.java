package io.parley.lastseen.it;

import io.grpc.stub.StreamObserver;
import io.parley.contracts.user.v1.MaySeePresenceRequest;
import io.parley.contracts.user.v1.MaySeePresenceResponse;
import io.parley.contracts.user.v1.PresencePair;
import io.parley.contracts.user.v1.UserDirectoryGrpc.UserDirectoryImplBase;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for user-service, with its rules: it works both ways. */
final class FakeUsers extends UserDirectoryImplBase implements AutoCloseable {

  /** Whom somebody lets see. */
  private interface Rule {
    boolean allows(String viewer);
  }

  private final PeerServer server = new PeerServer(this);
  private final Map<String, Rule> rules = new ConcurrentHashMap<>();
  private final Set<String> blocks = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();

  String address() {
    return server.address();
  }

  /** Of how many pairs was asked. */
  int asked() {
    return asked.get();
  }

  void everyone(String user) {
    rules.remove(user);
  }

  void nobody(String user) {
    rules.put(user, _ -> false);
  }

  void contacts(String user, Set<String> contacts) {
    rules.put(user, contacts::contains);
  }

  void contactsExcept(String user, Set<String> contacts, Set<String> except) {
    rules.put(user, viewer -> contacts.contains(viewer) && !except.contains(viewer));
  }

  void block(String user, String other) {
    blocks.add(user + ">" + other);
  }

  void unblock(String user, String other) {
    blocks.remove(user + ">" + other);
  }

  @Override
  public void maySeePresence(
      MaySeePresenceRequest request, StreamObserver<MaySeePresenceResponse> answer) {
    asked.addAndGet(request.getPairsCount());
    MaySeePresenceResponse.Builder response = MaySeePresenceResponse.newBuilder();
    for (PresencePair pair : request.getPairsList()) {
      response.addVisible(maySee(pair.getViewer(), pair.getUser()));
    }
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void close() {
    server.close();
  }

  private boolean maySee(String viewer, String user) {
    return rule(user).allows(viewer)
        && rule(viewer).allows(user)
        && !blocks.contains(viewer + ">" + user)
        && !blocks.contains(user + ">" + viewer);
  }

  private Rule rule(String user) {
    return rules.getOrDefault(user, _ -> true);
  }
}
