package io.parley.registry;

import io.parley.chassis.redis.RedisLinkConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The session registry of Parley. */
@SpringBootApplication
@EnableScheduling
@Import(RedisLinkConfiguration.class)
@EnableConfigurationProperties(RegistryProperties.class)
public class WebsocketManagerApplication {

  public static void main(String[] args) {
    SpringApplication.run(WebsocketManagerApplication.class, args);
  }
}
