package io.parley.gateway.limit;

import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.resource.Delay;
import io.parley.gateway.LimitProperties;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to Redis: fails fast, queues nothing, is back at once. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

  private static final int MAX_PENDING = 10_000;

  @Bean
  LettuceClientOptionsBuilderCustomizer failFast(LimitProperties properties) {
    return options ->
        options
            .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
            .replayFilter(command -> true)
            .requestQueueSize(MAX_PENDING)
            .maintNotificationsConfig(MaintNotificationsConfig.disabled())
            .socketOptions(
                SocketOptions.builder()
                    .connectTimeout(properties.redisTimeout())
                    .keepAlive(true)
                    .build());
  }

  @Bean
  ClientResourcesBuilderCustomizer reconnectAtOnce() {
    return resources ->
        resources.reconnectDelay(
            Delay.exponential(
                Duration.ofMillis(10), Duration.ofMillis(500), 2, TimeUnit.MILLISECONDS));
  }
}
