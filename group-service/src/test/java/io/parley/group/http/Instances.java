package io.parley.group.http;

import io.parley.group.GroupServiceApplication;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** Further instances of the service, besides the one that most tests share. */
final class Instances {

  private Instances() {}

  /** Starts one; what is around it is shared with the others. */
  static ConfigurableApplicationContext start(String keyspace, String... properties) {
    return new SpringApplicationBuilder(GroupServiceApplication.class, TestEnvironment.Beans.class)
        .initializers(
            new TestEnvironment(),
            context ->
                TestPropertyValues.of(
                        Stream.concat(
                            Stream.of(
                                "parley.schema.keyspace=" + keyspace,
                                "parley.group.max-members=8",
                                "parley.group.patience=30s",
                                "parley.group.sweep=200ms"),
                            Stream.of(properties)))
                    .applyTo(context))
        .run();
  }
}
