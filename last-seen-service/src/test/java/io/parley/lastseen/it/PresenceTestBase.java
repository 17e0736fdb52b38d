package io.parley.lastseen.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.contracts.frame.IsoTime;
import io.parley.lastseen.support.TestRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * The service as handler nodes see it. Two instances run for each class; whoever is told, both act.
 */
abstract class PresenceTestBase {

  static final Duration PATIENCE = Duration.ofSeconds(40);

  static TestRedis redis;
  static FakeManager manager;
  static FakeUsers users;
  static RunningService service;
  static RunningService second;

  final FakeNode node = new FakeNode("node-" + UserId.next());
  final FakeNode other = new FakeNode("node-" + UserId.next());
  final String ann = UserId.next().toString();
  final String ben = UserId.next().toString();

  @BeforeAll
  static void start() {
    redis = new TestRedis(RunningService.DATABASE);
    redis.lose();
    manager = new FakeManager();
    users = new FakeUsers();
    service = RunningService.start(manager, users);
    second = RunningService.start(manager, users);
  }

  @AfterAll
  static void stop() {
    second.close();
    service.close();
    users.close();
    manager.close();
    redis.close();
  }

  @BeforeEach
  void addNodes() {
    manager.add(node);
    manager.add(other);
  }

  @AfterEach
  void closeNodes() {
    node.close();
    other.close();
  }

  static void awaitFrames(FakeNode at, String viewer, String... frames) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(at.frames(viewer)).containsExactly(frames));
  }

  static void awaitAllDone() {
    await().atMost(PATIENCE).until(() -> manager.done() == manager.recorded());
  }

  static List<String> ids(int count) {
    return Stream.generate(() -> UserId.next().toString()).limit(count).toList();
  }

  static String online(String user) {
    return "{\"type\":\"presence\",\"user\":\"" + user + "\",\"online\":true}";
  }

  static String hidden(String user) {
    return "{\"type\":\"presence\",\"user\":\"" + user + "\",\"online\":false}";
  }

  static String text(Instant instant) {
    StringBuilder text = new StringBuilder();
    IsoTime.append(text, instant.toEpochMilli());
    return text.toString();
  }
}
