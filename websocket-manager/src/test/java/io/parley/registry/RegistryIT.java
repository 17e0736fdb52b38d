package io.parley.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.CloseConnection;
import io.parley.contracts.delivery.v1.CloseReason;
import io.parley.contracts.registry.v1.ListNodesRequest;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.Node;
import io.parley.contracts.registry.v1.RegisterResult.OutcomeCase;
import io.parley.contracts.registry.v1.RevokeSessionsRequest;
import io.parley.contracts.registry.v1.Session;
import io.parley.contracts.registry.v1.UnregisterRequest;
import io.parley.registry.support.Relay;
import io.parley.registry.support.RunningManager;
import io.parley.registry.support.TestRedis;
import io.parley.registry.support.TinyNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service as its callers see it, on the real Redis, which can be cut off and emptied. */
final class RegistryIT {

  private static final int DATABASE = 11;
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static TestRedis redis;
  private static Relay relay;
  private static RunningManager manager;
  private static RunningManager second;

  private final TinyNode one = new TinyNode("one-" + NEXT.incrementAndGet());
  private final TinyNode other = new TinyNode("other-" + NEXT.incrementAndGet());
  private final String user = UserId.next().toString();

  @BeforeAll
  static void start() {
    redis = new TestRedis(DATABASE);
    redis.lose();
    relay = new Relay(URI.create(TestRedis.uri(DATABASE)));
    Map<String, String> settings =
        Map.of(
            "spring.data.redis.url",
            "redis://127.0.0.1:" + relay.port() + "/" + DATABASE,
            "parley.registry.node-timeout",
            "8s");
    manager = RunningManager.start(settings);
    second = RunningManager.start(settings);
    await().ignoreExceptions().until(() -> beats(manager) && beats(second));
  }

  @AfterAll
  static void stop() {
    manager.close();
    second.close();
    relay.close();
    redis.close();
  }

  @AfterEach
  void closeTheNodes() {
    one.close();
    other.close();
  }

  @Test
  void whatOneInstanceIsToldAllKnow() {
    manager.beat(one);
    second.beat(other);
    second.register(one, List.of(session("phone")));
    assertThat(manager.locate(user)).containsExactly(one.describe().getId());
    await()
        .untilAsserted(() ->
            assertThat(
                    manager.stub().listNodes(ListNodesRequest.getDefaultInstance()).getNodesList())
                .extracting(Node::getId)
                .contains(one.describe().getId(), other.describe().getId()));
  }

  @Test
  void aReplacedConnectionIsClosedAtItsNodeEvenIfThatIsAwayForAMoment() {
    manager.beat(one);
    second.beat(other);
    Session first = session("phone");
    manager.register(one, List.of(first));
    one.refuses(3);
    second.register(other, List.of(session("phone")));
    await()
        .untilAsserted(() ->
            assertThat(one.closed())
                .containsExactly(
                    CloseConnection.newBuilder()
                        .setUser(user)
                        .setConnection(first.getConnection())
                        .setReason(CloseReason.CLOSE_REASON_REPLACED)
                        .build()));
    assertThat(other.closed()).isEmpty();
  }

  @Test
  void ofManyConnectionsOfOneDeviceAtOnceAllButTheLastAreClosed() {
    manager.beat(one);
    List<CompletableFuture<Void>> registrations = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      RunningManager instance = i % 2 == 0 ? manager : second;
      registrations.add(
          CompletableFuture.runAsync(() -> instance.register(one, List.of(session("phone")))));
    }
    registrations.forEach(CompletableFuture::join);
    await().untilAsserted(() -> assertThat(one.closed()).hasSize(49).doesNotHaveDuplicates());
    assertThat(manager.locate(user)).hasSize(1);
  }

  @Test
  void revokingReturnsWhenTheNodesHaveConfirmed() {
    manager.beat(one);
    manager.beat(other);
    String login = LoginSessionId.next().toString();
    manager.register(one, List.of(session("phone", login)));
    manager.register(other, List.of(session("tablet", login)));
    other.refuses(2);
    revoke(login);
    assertThat(one.closed()).hasSize(1);
    assertThat(other.closed())
        .singleElement()
        .satisfies(closed -> {
          assertThat(closed.getLoginSession()).isEqualTo(login);
          assertThat(closed.getReason()).isEqualTo(CloseReason.CLOSE_REASON_REVOKED);
        });
    assertThat(outcome(one, session("phone", login))).isEqualTo(OutcomeCase.REVOKED);
  }

  @Test
  void revokingFailsWhenALiveNodeDoesNotConfirm() {
    manager.beat(one);
    String login = LoginSessionId.next().toString();
    manager.register(one, List.of(session("phone", login)));
    one.refuses(1_000);
    Thread beats = Thread.ofVirtual().start(() -> beatFor(Duration.ofSeconds(6)));
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> revoke(login))
        .satisfies(e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
    beats.interrupt();
    one.refuses(0);
    manager.beat(one);
    await().ignoreExceptions().untilAsserted(() -> revoke(login));
  }

  @Test
  void aSilentNodeIsDeadAndItsSessionsAreGone() {
    String generation = manager.beat(one).getGeneration();
    manager.register(one, List.of(session("phone")));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            manager.beat(other).getNodesList().stream()
                .noneMatch(node -> node.getId().equals(one.describe().getId())));
    assertThat(manager.locate(user)).isEmpty();
    assertThat(second.beat(one).getGeneration()).isNotEqualTo(generation);
    assertThat(manager.locate(user)).isEmpty();
    assertThat(outcome(one, session("phone"))).isEqualTo(OutcomeCase.REGISTERED);
    assertThat(manager.locate(user)).containsExactly(one.describe().getId());
  }

  @Test
  void aRedisThatComesBackEmptyMeansANewGenerationAndEverythingIsRegisteredAgain() {
    String generation = manager.beat(one).getGeneration();
    manager.register(one, List.of(session("phone")));
    redis.lose();
    assertThat(outcome(one, session("phone"))).isEqualTo(OutcomeCase.UNKNOWN_NODE);
    String next = manager.beat(one).getGeneration();
    assertThat(next).isNotEqualTo(generation);
    assertThat(second.beat(one).getGeneration()).isEqualTo(next);
    assertThat(manager.register(one, List.of(session("phone"))).getGeneration()).isEqualTo(next);
    assertThat(manager.locate(user)).containsExactly(one.describe().getId());
  }

  @Test
  void whileRedisIsAwayCallsFailAtOnceAndSucceedSoonAfterItIsBack() {
    manager.beat(one);
    manager.register(one, List.of(session("phone")));
    relay.cut();
    // A call that the cut finds on its way is given its time.
    await().atMost(Duration.ofSeconds(40)).ignoreExceptions().until(() -> failsUnavailable());
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      assertThat(failsUnavailable()).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    relay.mend();
    await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptions()
        .until(() -> manager.locate(user).equals(List.of(one.describe().getId())));
  }

  @Test
  void onlyThatVeryConnectionIsUnregistered() {
    manager.beat(one);
    Session first = session("phone");
    Session next = session("phone");
    manager.register(one, List.of(first));
    manager.register(one, List.of(next));
    unregister(first);
    assertThat(manager.locate(user)).hasSize(1);
    unregister(next);
    assertThat(manager.locate(user)).isEmpty();
  }

  @Test
  void whatIsMalformedIsRefused() {
    assertInvalid(() -> manager.locate("nobody"));
    assertInvalid(() -> manager.register(one, List.of(session("not a device"))));
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 1025; i++) {
      many.add(user);
    }
    assertInvalid(
        () -> manager.stub().lookup(LookupRequest.newBuilder().addAllUsers(many).build()));
  }

  private static void assertInvalid(Runnable call) {
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(call::run)
        .satisfies(
            e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT));
  }

  private boolean failsUnavailable() {
    try {
      manager.locate(user);
      return false;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode() == Status.Code.UNAVAILABLE;
    }
  }

  private void beatFor(Duration time) {
    await()
        .atMost(time.plusSeconds(5))
        .pollInterval(Duration.ofMillis(300))
        .during(time)
        .until(() -> !manager.beat(one).getGeneration().isEmpty());
  }

  private OutcomeCase outcome(TinyNode node, Session session) {
    return manager.register(node, List.of(session)).getResults(0).getOutcomeCase();
  }

  private void revoke(String login) {
    manager
        .stub()
        .revokeSessions(
            RevokeSessionsRequest.newBuilder().setUser(user).addLoginSessions(login).build());
  }

  private void unregister(Session session) {
    manager
        .stub()
        .unregister(
            UnregisterRequest.newBuilder()
                .setNode(one.describe().getId())
                .addSessions(session)
                .build());
  }

  private Session session(String device) {
    return session(device, LoginSessionId.next().toString());
  }

  private Session session(String device, String login) {
    return Session.newBuilder()
        .setUser(user)
        .setDevice(device)
        .setLoginSession(login)
        .setConnection("connection-" + NEXT.incrementAndGet())
        .build();
  }

  private static boolean beats(RunningManager instance) {
    try (TinyNode node = new TinyNode("first")) {
      return !instance.beat(node).getGeneration().isEmpty();
    }
  }
}
