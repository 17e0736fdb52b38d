package io.parley.fanout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** group-message-handler. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GroupMessageHandlerApplication {

  public static void main(String[] args) {
    SpringApplication.run(GroupMessageHandlerApplication.class, args);
  }
}
