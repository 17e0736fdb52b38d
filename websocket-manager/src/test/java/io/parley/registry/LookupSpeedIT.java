package io.parley.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.LookupRequest;
import io.parley.contracts.registry.v1.Session;
import io.parley.registry.support.RunningManager;
import io.parley.registry.support.TestRedis;
import io.parley.registry.support.TinyNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a look-up takes; the bound is loose, the log has the figures. */
final class LookupSpeedIT {

  private static final Logger log = LoggerFactory.getLogger(LookupSpeedIT.class);
  private static final int USERS = 500;
  private static final int ROUNDS = 1_000;

  @Test
  void hundredsOfUsersAreFoundInMilliseconds() {
    try (TestRedis redis = new TestRedis(12)) {
      redis.lose();
      try (RunningManager manager =
              RunningManager.start(
                  Map.of(
                      "spring.data.redis.url",
                      TestRedis.uri(12),
                      "parley.registry.node-timeout",
                      "1m"));
          TinyNode node = new TinyNode("fast")) {
        measure(manager, node);
      }
    }
  }

  private static void measure(RunningManager manager, TinyNode node) {
    await().ignoreExceptions().until(() -> !manager.beat(node).getGeneration().isEmpty());
    List<String> users = IntStream.range(0, USERS).mapToObj(_ -> UserId.next().toString()).toList();
    manager.register(node, users.stream().map(LookupSpeedIT::phone).toList());
    LookupRequest request = LookupRequest.newBuilder().addAllUsers(users).build();
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      assertThat(manager.stub().lookup(request).getUsersCount()).isEqualTo(USERS);
      nanos[i] = System.nanoTime() - start;
    }
    long[] warm = Arrays.copyOfRange(nanos, ROUNDS / 2, ROUNDS);
    Arrays.sort(warm);
    Duration median = Duration.ofNanos(warm[warm.length / 2]);
    Duration p99 = Duration.ofNanos(warm[warm.length * 99 / 100]);
    log.info(
        "{} users: median {} µs, p99 {} µs", USERS, median.toNanos() / 1000, p99.toNanos() / 1000);
    assertThat(median).isLessThan(Duration.ofMillis(100));
  }

  private static Session phone(String user) {
    return Session.newBuilder()
        .setUser(user)
        .setDevice("phone")
        .setLoginSession(LoginSessionId.next().toString())
        .setConnection("c-" + user)
        .build();
  }
}
