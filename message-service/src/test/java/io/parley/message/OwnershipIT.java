package io.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.message.lease.Freezer;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shards change hands under load, in order and out of order; the logs stay whole. */
class OwnershipIT {

  private static final int CONVERSATIONS = 12;
  private static final int MORE = 400;

  private final TestCluster cluster = new TestCluster("ownership_it");

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void logsStayWholeWhileInstancesComeFreezeAndGo() {
    TestInstance one = cluster.start();
    TestInstance two = cluster.start();
    LogRecorder recorder = new LogRecorder(cluster.client(), CONVERSATIONS);
    try (recorder) {
      recorder.begin();
      awaitMore(recorder);

      // As SIGSTOP for longer than the lease, then SIGCONT: the late writes must not count.
      one.bean(Freezer.class).freeze();
      awaitMore(recorder);
      one.bean(Freezer.class).thaw();
      cluster.awaitBalance();
      awaitMore(recorder);

      two.bean(Freezer.class).freeze();
      awaitMore(recorder);
      two.bean(Freezer.class).thaw();
      cluster.awaitBalance();
      awaitMore(recorder);
    }
    recorder.check();
    cluster.stop(one);
    cluster.awaitBalance();
    recorder.check();
  }

  @Test
  void logsStayWholeWhileInstancesAreReplacedInOrder() {
    TestInstance one = cluster.start();
    LogRecorder recorder = new LogRecorder(cluster.client(), CONVERSATIONS);
    try (recorder) {
      recorder.begin();
      awaitMore(recorder);
      TestInstance two = cluster.start();
      awaitMore(recorder);
      cluster.stop(one);
      cluster.awaitBalance();
      awaitMore(recorder);
      cluster.start();
      cluster.stop(two);
      awaitMore(recorder);
    }
    recorder.check();
  }

  private static void awaitMore(LogRecorder recorder) {
    int before = recorder.acknowledged();
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(() -> assertThat(recorder.acknowledged()).isGreaterThan(before + MORE));
  }
}
