package io.parley.registry.node;

import io.parley.registry.support.TestRedis;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

final class RedisNodeStoreIT extends NodeStoreContract {

  private static TestRedis redis;
  private NodeStore store;

  @BeforeAll
  static void connect() {
    redis = new TestRedis(10);
  }

  @AfterAll
  static void disconnect() {
    redis.close();
  }

  @BeforeEach
  void startEmpty() {
    redis.lose();
    store = new RedisNodeStore(redis.link());
  }

  @Override
  NodeStore store() {
    return store;
  }

  @Override
  void lose() {
    redis.lose();
  }

  /** Redis counts the real time. */
  @Override
  void pass(Duration time) {}
}
