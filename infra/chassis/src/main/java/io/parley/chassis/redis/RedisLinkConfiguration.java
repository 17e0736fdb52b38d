package io.parley.chassis.redis;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/**
 * The connection to Redis: fails fast, forgets what it could not send, is back at once. Services
 * that use a {@link RedisLink} import this.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RedisLinkProperties.class)
public class RedisLinkConfiguration {

  private static final int MAX_PENDING = 100_000;

  @Bean
  RedisConnector redisConnector(LettuceConnectionFactory factory) {
    return new RedisConnector(factory);
  }

  @Bean
  RedisLink redisLink(RedisConnector connector, RedisLinkProperties properties) {
    return new RedisLink(connector::connection, properties.commandTimeout());
  }

  /** Commands that were under way when the connection broke are not sent again. */
  @Bean
  LettuceClientOptionsBuilderCustomizer failFast(RedisLinkProperties properties) {
    return options ->
        options
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .replayFilter(command -> true)
            .requestQueueSize(MAX_PENDING)
            .maintNotificationsConfig(MaintNotificationsConfig.disabled())
            .socketOptions(
                SocketOptions.builder()
                    .connectTimeout(properties.commandTimeout())
                    .keepAlive(true)
                    .build())
            .timeoutOptions(TimeoutOptions.create());
  }

  @Bean
  ClientResourcesBuilderCustomizer reconnectAtOnce() {
    return resources ->
        resources.reconnectDelay(
            Delay.exponential(
                Duration.ofMillis(10), Duration.ofMillis(500), 2, TimeUnit.MILLISECONDS));
  }

  /** Ready when Redis has been seen; a Redis that goes away later is what callers are told. */
  @Bean
  HealthIndicator redisLinkHealthIndicator(RedisConnector connector) {
    return () -> (connector.isMade() ? Health.up() : Health.outOfService()).build();
  }
}
