package io.parley.registry.transition;

import static io.parley.registry.support.Examples.newIncarnation;
import static io.parley.registry.support.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.registry.node.Incarnation;
import io.parley.registry.session.RedisSessionStores;
import io.parley.registry.session.Session;
import io.parley.registry.session.SessionStore;
import io.parley.registry.support.Settings;
import io.parley.registry.support.TestRedis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RedisTransitionStoreIT extends TransitionStoreContract {

  private static TestRedis redis;
  private SessionStore sessions;
  private TransitionStore store;

  @BeforeAll
  static void connect() {
    redis = new TestRedis(8);
  }

  @AfterAll
  static void disconnect() {
    redis.close();
  }

  @BeforeEach
  void lose() {
    redis.lose();
    sessions = RedisSessionStores.on(redis.link(), new TransitionSignal());
    store = new RedisTransitionStore(redis.link(), Settings.defaults());
  }

  @Test
  void whenRedisComesBackEmptyThereAreTransitionsAgain() {
    Incarnation node = newIncarnation();
    Session session = session(UserId.next(), "phone");
    sessions.enter(node, List.of(session), 10);
    assertThat(store.take(1024, PATIENCE)).hasSize(1);
    redis.lose();
    assertThat(store.take(1024, PATIENCE)).isEmpty();
    sessions.enter(node, List.of(session), 10);
    assertThat(store.take(1024, PATIENCE)).hasSize(1);
    assertThat(store.online()).isOne();
  }

  @Override
  SessionStore sessions() {
    return sessions;
  }

  @Override
  TransitionStore transitions() {
    return store;
  }

  /** Nobody has patience here. */
  @Override
  List<Transition> takeAfterThePatience() {
    return store.take(1024, Duration.ZERO);
  }
}
