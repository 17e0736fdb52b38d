package io.parley.handler.connection;

import io.parley.handler.time.Timer;
import java.security.SecureRandom;
import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the node and keeps the sweep going. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

  private static final Duration SWEEP = Duration.ofMillis(500);

  @Bean
  NodeName nodeName() {
    long random = new SecureRandom().nextLong() & Long.MAX_VALUE;
    return new NodeName("h" + Long.toString(random, Character.MAX_RADIX));
  }

  @Bean
  SmartInitializingSingleton sweeping(ConnectionSweep sweep, Timer timer) {
    return () -> timer.every(SWEEP, sweep::run);
  }
}
