package io.parley.chassis.redis;

import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * Makes the connection to Redis, in the background and for as long as it takes; once made, the
 * driver itself keeps it. So the service starts, and refuses calls at once, while Redis is away.
 */
public final class RedisConnector implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RedisConnector.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final LettuceConnectionFactory factory;
  private volatile boolean running;
  private volatile @Nullable StatefulConnection<String, String> connection;

  public RedisConnector(LettuceConnectionFactory factory) {
    this.factory = factory;
  }

  /**
   * The connection.
   *
   * @throws IllegalStateException if it has not been made yet
   */
  public StatefulConnection<String, String> connection() {
    StatefulConnection<String, String> made = connection;
    if (made == null) {
      throw new IllegalStateException("not connected to Redis yet");
    }
    return made;
  }

  /** Whether the connection was made; it may be broken at the moment all the same. */
  public boolean isMade() {
    return connection != null;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("redis-connect").start(this::connect);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the driver, before everything that serves. */
  @Override
  public int getPhase() {
    return 1;
  }

  private void connect() {
    if (!running) {
      return;
    }
    try {
      connection = statefulConnection(factory.getConnection().getNativeConnection());
      log.info("connected to Redis");
    } catch (RuntimeException e) {
      log.warn("Redis is away: {}", e.getMessage());
      Executor later = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      later.execute(() -> Thread.ofVirtual().name("redis-connect").start(this::connect));
    }
  }

  /**
   * Commands bring their own codec, so that of the connection does not matter (unchecked). From the
   * driver's commands no other way leads to the connection (deprecation).
   */
  @SuppressWarnings({"unchecked", "deprecation"})
  private static StatefulConnection<String, String> statefulConnection(Object commands) {
    return switch (commands) {
      case RedisAsyncCommands<?, ?> single ->
          (StatefulConnection<String, String>) single.getStatefulConnection();
      case RedisAdvancedClusterAsyncCommands<?, ?> cluster ->
          (StatefulConnection<String, String>) cluster.getStatefulConnection();
      default -> throw new IllegalStateException("unexpected driver " + commands.getClass());
    };
  }
}
