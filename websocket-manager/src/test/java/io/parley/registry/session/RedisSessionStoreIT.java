package io.parley.registry.session;

import io.parley.registry.support.TestRedis;
import io.parley.registry.transition.TransitionSignal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class RedisSessionStoreIT extends SessionStoreContract {

  private static TestRedis redis;
  private SessionStore store;

  @BeforeAll
  static void connect() {
    redis = new TestRedis(9);
  }

  @AfterAll
  static void disconnect() {
    redis.close();
  }

  /** No script is known at first. */
  @BeforeEach
  void lose() {
    redis.lose();
    store = RedisSessionStores.on(redis.link(), new TransitionSignal());
  }

  @Override
  SessionStore store() {
    return store;
  }
}
