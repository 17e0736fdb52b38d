package io.parley.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one public origin of Parley. */
@SpringBootApplication
@EnableScheduling
@EnableConfigurationProperties({
  GatewayProperties.class,
  LimitProperties.class,
  WebSocketProperties.class
})
public class GatewayApplication {

  public static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }
}
