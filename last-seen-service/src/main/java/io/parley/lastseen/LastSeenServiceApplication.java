package io.parley.lastseen;

import io.parley.chassis.redis.RedisLinkConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Starts last-seen-service. */
@SpringBootApplication
@Import(RedisLinkConfiguration.class)
@EnableConfigurationProperties(PresenceProperties.class)
public class LastSeenServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(LastSeenServiceApplication.class, arguments);
  }
}
