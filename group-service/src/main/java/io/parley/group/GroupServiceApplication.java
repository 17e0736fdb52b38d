package io.parley.group;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts group-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GroupServiceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(GroupServiceApplication.class, arguments);
  }
}
