package io.parley.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.CountOnlineRequest;
import io.parley.contracts.registry.v1.Session;
import io.parley.contracts.registry.v1.TakeTransitionsRequest;
import io.parley.contracts.registry.v1.Transition;
import io.parley.contracts.registry.v1.UnregisterRequest;
import io.parley.registry.support.RunningManager;
import io.parley.registry.support.TestRedis;
import io.parley.registry.support.TinyNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users who come and go, as last-seen-service is told of them, with two instances. */
final class TransitionIT {

  private static final int DATABASE = 7;
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static TestRedis redis;
  private static RunningManager manager;
  private static RunningManager second;

  private final TinyNode node = new TinyNode("node-" + NEXT.incrementAndGet());
  private final List<String> done = new ArrayList<>();

  @BeforeAll
  static void start() {
    redis = new TestRedis(DATABASE);
    redis.lose();
    Map<String, String> settings =
        Map.of(
            "spring.data.redis.url",
            TestRedis.uri(DATABASE),
            "parley.registry.node-timeout",
            "8s",
            "parley.registry.transition-patience",
            "60s");
    manager = RunningManager.start(settings);
    second = RunningManager.start(settings);
  }

  @AfterAll
  static void stop() {
    manager.close();
    second.close();
    redis.close();
  }

  @BeforeEach
  void lose() {
    redis.lose();
    await().ignoreExceptions().until(() -> !manager.beat(node).getGeneration().isEmpty());
  }

  @AfterEach
  void closeTheNode() {
    node.close();
  }

  @Test
  void whoWaitsAtAnyInstanceIsTold() throws Exception {
    String user = UserId.next().toString();
    Session phone = phone(user);
    CompletableFuture<List<Transition>> waiting =
        CompletableFuture.supplyAsync(() -> take(second, 5_000));
    manager.register(node, List.of(phone));
    assertThat(waiting.get()).extracting(Transition::getUser).containsExactly(user);
    assertThat(waiting.get().getFirst().getOnline()).isTrue();
    assertThat(online()).isOne();

    manager
        .stub()
        .unregister(
            UnregisterRequest.newBuilder()
                .setNode(node.describe().getId())
                .addSessions(phone)
                .build());
    assertThat(take(manager, 5_000)).extracting(Transition::getOnline).containsExactly(false);
    assertThat(online()).isZero();
  }

  @Test
  void whatIsDoneIsNotHandedOutAgain() {
    manager.register(node, List.of(phone(UserId.next().toString())));
    take(manager, 5_000).forEach(transition -> done.add(transition.getId()));
    assertThat(done).hasSize(1);
    assertThat(take(second, 0)).isEmpty();
    assertThat(redis.pending()).isZero();
  }

  @Test
  void theUsersOfANodeThatDiesGo() {
    List<String> users = Stream.generate(() -> UserId.next().toString()).limit(300).toList();
    manager.register(node, users.stream().map(TransitionIT::phone).toList());
    List<String> came = new ArrayList<>();
    List<String> went = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> {
          for (Transition transition : take(manager, 100)) {
            (transition.getOnline() ? came : went).add(transition.getUser());
          }
          return went.size() == users.size();
        });
    assertThat(came).containsExactlyInAnyOrderElementsOf(users);
    assertThat(went).containsExactlyInAnyOrderElementsOf(users);
    assertThat(online()).isZero();
  }

  private List<Transition> take(RunningManager from, int waitMillis) {
    return from.stub()
        .takeTransitions(
            TakeTransitionsRequest.newBuilder()
                .setConsumer("test")
                .setMax(1024)
                .setWaitMillis(waitMillis)
                .addAllDone(done)
                .build())
        .getTransitionsList();
  }

  private static long online() {
    return manager.stub().countOnline(CountOnlineRequest.getDefaultInstance()).getUsers();
  }

  private static Session phone(String user) {
    return Session.newBuilder()
        .setUser(user)
        .setDevice("phone")
        .setLoginSession(LoginSessionId.next().toString())
        .setConnection("connection-" + NEXT.incrementAndGet())
        .build();
  }
}
