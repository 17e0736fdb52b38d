package io.parley.message;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts message-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
class MessageServiceApplication {

  static void main(String[] arguments) {
    SpringApplication.run(MessageServiceApplication.class, arguments);
  }
}
