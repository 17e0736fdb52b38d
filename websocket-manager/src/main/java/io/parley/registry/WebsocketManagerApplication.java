package io.parley.registry;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The session registry of Parley. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties(RegistryProperties.class)
public class WebsocketManagerApplication {

  public static void main(String[] args) {
    SpringApplication.run(WebsocketManagerApplication.class, args);
  }
}
