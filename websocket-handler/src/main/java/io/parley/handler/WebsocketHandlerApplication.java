package io.parley.handler;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** websocket-handler. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class WebsocketHandlerApplication {

  public static void main(String[] args) {
    SpringApplication.run(WebsocketHandlerApplication.class, args);
  }
}
