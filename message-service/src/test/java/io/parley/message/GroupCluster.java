package io.parley.message;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Two instances on real Cassandra and real Kafka, for as long as the tests of one class run. */
final class GroupCluster implements BeforeAllCallback, AfterAllCallback {

  private @Nullable Running running;

  private record Running(
      TestCluster cluster, List<TestInstance> instances, TestClient client, TestTopic topic) {}

  @Override
  public void beforeAll(ExtensionContext context) {
    TestCluster cluster = new TestCluster("message_group_it");
    List<TestInstance> instances = List.of(cluster.start(), cluster.start());
    cluster.awaitBalance();
    running = new Running(cluster, instances, cluster.client(), cluster.topic());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running().topic().close();
    running().cluster().close();
    running = null;
  }

  TestCluster cluster() {
    return running().cluster();
  }

  List<TestInstance> instances() {
    return running().instances();
  }

  TestClient client() {
    return running().client();
  }

  TestTopic topic() {
    return running().topic();
  }

  private Running running() {
    return Objects.requireNonNull(running, "the cluster is not running");
  }
}
