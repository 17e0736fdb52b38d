package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.group.http.Api.User;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Finding the owner of a conversation, and services that are away. */
class RoutingIT {

  private static final String KEYSPACE = "group_routing_it";

  private final User anna = User.next();
  private final User ben = User.next();

  @AfterEach
  void spreadTheRightMap() {
    TestEnvironment.LOG.spreadAWrongMap(false);
  }

  @Test
  void whoIsNotTheOwnerSaysWhoIs() {
    TestEnvironment.LOG.spreadAWrongMap(true);
    int before = TestEnvironment.LOG.redirects();
    try (ConfigurableApplicationContext instance = Instances.start(KEYSPACE)) {
      Api api = instance.getBean(Api.class);
      for (int i = 0; i < 4; i++) {
        String group = api.newGroup(anna, ben);
        assertThat(TestEnvironment.LOG.types(Api.id(group))).containsExactly("created");
      }
    }
    assertThat(TestEnvironment.LOG.redirects()).isGreaterThanOrEqualTo(before + 4);
  }

  @Test
  void whileUserServiceIsAwayOnlyWhatNeedsItIsUnavailable() {
    FakeUserDirectory users = new FakeUserDirectory();
    String there = "parley.group.user-service-address=" + users.server().address();
    try (ConfigurableApplicationContext instance = Instances.start(KEYSPACE, there)) {
      Api api = instance.getBean(Api.class);
      String group = api.newGroup(anna, ben);
      users.server().stop();

      api.post(anna, "/api/v1/groups", Map.of("title", "T", "members", List.of(ben.toString())))
          .expectProblem(503, "unavailable");
      api.put(anna, group + "/bans/" + User.next(), null).expectProblem(503, "unavailable");
      api.newGroup(anna);
      api.delete(anna, group + "/members/" + ben).expect(204);
      User cora = User.next();
      api.post(cora, api.newInvite(anna, group) + "/join", null).expect(200);
      api.put(cora, group + "/bans/" + User.next(), null).expectProblem(403, "not_permitted");
    } finally {
      users.server().stop();
    }
  }
}
