package io.parley.registry.support;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.parley.chassis.redis.RedisLink;
import io.parley.local.backends.SharedBackends;
import io.parley.registry.redis.RedisBucket;
import java.time.Duration;

/** The real Redis, in a database of these tests. */
public final class TestRedis implements AutoCloseable {

  private final RedisClient client;
  private final StatefulRedisConnection<String, String> connection;

  public TestRedis(int database) {
    client = RedisClient.create(uri(database));
    connection = client.connect();
  }

  public static String uri(int database) {
    return SharedBackends.acquire().redisUri() + "/" + database;
  }

  public RedisLink link() {
    return new RedisLink(() -> connection, Duration.ofSeconds(10));
  }

  /** Loses everything, scripts included, as a Redis does that is killed and started again. */
  public void lose() {
    connection.sync().flushdb();
    connection.sync().scriptFlush();
  }

  /** How many transitions are kept. */
  public long pending() {
    return RedisBucket.ALL.stream()
        .mapToLong(bucket -> connection.sync().xlen(bucket.transitions()))
        .sum();
  }

  @Override
  public void close() {
    connection.close();
    client.shutdown();
  }
}
