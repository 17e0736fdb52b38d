package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.user.UserServiceApplication;
import io.parley.user.http.Api.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** What outlives the process. */
class RestartIT {

  @Test
  void connectionsOfASessionThatEndedBeforeARestartAreClosedAfterIt() {
    FakeManager manager = new FakeManager();
    manager.server().stop();
    User user;
    try (ConfigurableApplicationContext before = start(manager)) {
      Api api = before.getBean(Api.class);
      user = api.newUser();
      api.delete("/api/v1/sessions/current", user.token()).expect(204);
    }

    manager.server().start();
    try (ConfigurableApplicationContext after = start(manager)) {
      await()
          .atMost(Duration.ofSeconds(10))
          .untilAsserted(() -> assertThat(manager.revoked()).contains(user.session()));
      Api api = after.getBean(Api.class);
      api.get("/api/v1/sessions/current", user.token()).expectProblem(401, "token_revoked");
      api.logIn(user.name()).expect(200);
    } finally {
      manager.server().stop();
    }
  }

  private static ConfigurableApplicationContext start(FakeManager manager) {
    return new SpringApplicationBuilder(UserServiceApplication.class, TestEnvironment.Beans.class)
        .initializers(
            new TestEnvironment(),
            context ->
                TestPropertyValues.of(
                        "server.port=0",
                        "spring.grpc.server.port=0",
                        "parley.schema.keyspace=user_restart_it",
                        "parley.user.manager-address=" + manager.server().address())
                    .applyTo(context))
        .run();
  }
}
