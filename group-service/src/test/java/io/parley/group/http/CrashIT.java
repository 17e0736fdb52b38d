package io.parley.group.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.GroupId;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.group.http.Api.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Between the commit and the log: what fails there is finished, here or by another instance. */
class CrashIT {

  private static final String KEYSPACE = "group_crash_it";
  private static final Duration SOON = Duration.ofSeconds(60);

  private final User anna = User.next();
  private final User ben = User.next();

  @AfterEach
  void bringMessageServiceBack() {
    TestEnvironment.LOG.become(FakeMessageLog.Mood.WELL);
  }

  @Test
  void whatCouldNotBePublishedIsPublishedWithoutAnybodyAsking() {
    try (ConfigurableApplicationContext instance = start(KEYSPACE)) {
      Api api = instance.getBean(Api.class);
      String group = api.newGroup(anna);
      TestEnvironment.LOG.become(FakeMessageLog.Mood.AWAY);
      Instant start = Instant.now();
      add(api, group).expectProblem(503, "unavailable");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
      // It is decided already, so it is no success either to ask again.
      add(api, group).expectProblem(503, "unavailable");
      assertThat(types(group)).containsExactly("created");
      assertThat(api.get(ben, "/api/v1/groups").expect(200).json().at("/groups")).isEmpty();

      TestEnvironment.LOG.become(FakeMessageLog.Mood.WELL);
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(types(group)).containsExactly("created", "added"));
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(api.get(ben, "/api/v1/groups").json().at("/groups")).hasSize(1));
      add(api, group).expect(200);
      assertThat(types(group)).containsExactly("created", "added");
    }
  }

  @Test
  void anotherInstancePublishesWhatOneLeftBehind() {
    String group;
    try (ConfigurableApplicationContext before = start(KEYSPACE)) {
      Api api = before.getBean(Api.class);
      group = api.newGroup(anna, ben);
      TestEnvironment.LOG.become(FakeMessageLog.Mood.AWAY);
      api.patch(anna, group, Map.of("title", "New", "picture", "p"))
          .expectProblem(503, "unavailable");
    }
    TestEnvironment.LOG.become(FakeMessageLog.Mood.WELL);
    try (ConfigurableApplicationContext after = start(KEYSPACE)) {
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(types(group)).containsExactly("created", "title", "picture"));
      assertThat(after.getBean(Api.class).get(anna, group).text("group.title")).isEqualTo("New");
    }
  }

  @Test
  void whatIsInTheLogAlthoughNobodySaidSoIsThereOnce() {
    try (ConfigurableApplicationContext instance = start(KEYSPACE)) {
      Api api = instance.getBean(Api.class);
      String group = api.newGroup(anna);
      TestEnvironment.LOG.become(FakeMessageLog.Mood.FORGETS_TO_ANSWER);
      add(api, group).expectProblem(503, "unavailable");
      assertThat(types(group)).containsExactly("created", "added");

      TestEnvironment.LOG.become(FakeMessageLog.Mood.WELL);
      add(api, group).expect(200);
      api.patch(ben, group, Map.of("title", "New")).expect(200);
      assertThat(types(group)).containsExactly("created", "added", "title");
    }
  }

  @Test
  void whatIsInTheLogButNotOnItsWayIsAppendedAgainUntilItIs() {
    try (ConfigurableApplicationContext instance = start(KEYSPACE)) {
      Api api = instance.getBean(Api.class);
      String group = api.newGroup(anna);
      TestEnvironment.LOG.become(FakeMessageLog.Mood.WITHOUT_KAFKA);
      add(api, group).expect(200);
      add(api, group).expect(200);
      assertThat(types(group)).containsExactly("created", "added");
      await().atMost(SOON).until(() -> unpublished(instance) == 1);

      TestEnvironment.LOG.become(FakeMessageLog.Mood.WELL);
      await().atMost(SOON).until(() -> unpublished(instance) == 0);
      assertThat(types(group)).containsExactly("created", "added");
    }
  }

  @Test
  void theNextCommandTakesAlongWhatWasLeftBehind() {
    // Nobody sweeps here.
    try (ConfigurableApplicationContext instance =
        start(KEYSPACE + "_unswept", "parley.group.sweep-after=1h")) {
      Api api = instance.getBean(Api.class);
      String group = api.newGroup(anna);
      TestEnvironment.LOG.become(FakeMessageLog.Mood.AWAY);
      add(api, group).expectProblem(503, "unavailable");
      TestEnvironment.LOG.become(FakeMessageLog.Mood.WELL);
      api.patch(anna, group, Map.of("title", "New")).expect(200);

      List<GroupChange> log = TestEnvironment.LOG.changes(GroupId.parse(Api.id(group)));
      assertThat(log).extracting(GroupChange::getVersion).containsExactly(1L, 2L, 3L);
      assertThat(types(group)).containsExactly("created", "added", "title");
    }
  }

  @Test
  void aGroupDoesNotGoOnForLongWithoutItsLog() {
    try (ConfigurableApplicationContext instance =
        start(KEYSPACE, "parley.group.command.max-backlog=2")) {
      Api api = instance.getBean(Api.class);
      String group = api.newGroup(anna);
      TestEnvironment.LOG.become(FakeMessageLog.Mood.REFUSES);
      for (int i = 0; i < 4; i++) {
        api.patch(anna, group, Map.of("title", "T" + i)).expectProblem(503, "unavailable");
      }
      assertThat(api.get(anna, group).expect(200).text("group.title")).isEqualTo("T1");

      TestEnvironment.LOG.become(FakeMessageLog.Mood.WELL);
      await()
          .atMost(SOON)
          .untilAsserted(
              () -> assertThat(types(group)).containsExactly("created", "title", "title"));
    }
  }

  /** One that soon says that a log takes nothing. */
  private static ConfigurableApplicationContext start(String keyspace, String... properties) {
    return Instances.start(
        keyspace,
        Stream.concat(Stream.of("parley.group.patience=1s"), Stream.of(properties))
            .toArray(String[]::new));
  }

  private Answer add(Api api, String group) {
    return api.post(anna, group + "/members", Map.of("users", List.of(ben.toString())));
  }

  /** How many groups have changes that the last sweep could not publish. */
  private static double unpublished(ConfigurableApplicationContext instance) {
    return instance.getBean(MeterRegistry.class).get("parley.group.unpublished").gauge().value();
  }

  private static List<String> types(String group) {
    return TestEnvironment.LOG.types(Api.id(group));
  }
}
