package io.parley.lastseen.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.lastseen.support.Settings;
import io.parley.lastseen.support.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisWatchStoreIT extends WatchStoreContract {

  private static TestRedis redis;
  private static WatchStore store;

  @BeforeAll
  static void connect() {
    redis = new TestRedis(5);
    store =
        new RedisWatchStore(
            redis.link(),
            Settings.with(
                Map.of(
                    "parley.presence.watch-renew",
                    "1s",
                    "parley.presence.watch-expiry",
                    EXPIRY.toMillis() + "ms",
                    "parley.presence.max-watchers",
                    Integer.toString(MAX_WATCHERS))));
  }

  @AfterAll
  static void disconnect() {
    redis.close();
  }

  @BeforeEach
  void lose() {
    redis.lose();
  }

  @Test
  void nothingStaysOfWatchesThatHaveEnded() {
    Watcher ann = new Watcher("node", UserId.next());
    UserId target = UserId.next();
    store.enter(List.of(new Watch(ann, target)));
    letWatchesEnd();
    for (int part = 0; part < store.parts(); part++) {
      assertThat(store.targets(part, 0, 10)).isEmpty();
    }
    // The rounds that were just taken end by themselves, too.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(redis.keys()).isLessThanOrEqualTo(store.parts()));
  }

  @Override
  WatchStore store() {
    return store;
  }

  @Override
  void letWatchesEnd() {
    Watcher witness = new Watcher("witness", UserId.next());
    UserId watched = UserId.next();
    store.enter(List.of(new Watch(witness, watched)));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !store.look(List.of(watched)).getFirst().watched());
  }
}
