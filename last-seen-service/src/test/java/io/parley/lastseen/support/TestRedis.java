package io.parley.lastseen.support;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.parley.chassis.redis.RedisLink;
import io.parley.local.backends.SharedBackends;
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

  /** How many keys there are. */
  public long keys() {
    return connection.sync().dbsize();
  }

  @Override
  public void close() {
    connection.close();
    client.shutdown();
  }
}
