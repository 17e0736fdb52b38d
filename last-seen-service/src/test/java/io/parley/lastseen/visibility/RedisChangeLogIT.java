package io.parley.lastseen.visibility;

import io.parley.lastseen.support.TestRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class RedisChangeLogIT extends ChangeLogContract {

  private static TestRedis redis;
  private static ChangeLog log;

  @BeforeAll
  static void connect() {
    redis = new TestRedis(6);
    log = new RedisChangeLog(redis.link());
  }

  @AfterAll
  static void disconnect() {
    redis.close();
  }

  @BeforeEach
  @Override
  void lose() {
    redis.lose();
  }

  @Override
  ChangeLog log() {
    return log;
  }
}
