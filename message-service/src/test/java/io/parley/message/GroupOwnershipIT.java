package io.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.message.lease.Freezer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shards change hands while members come and go; what logs say of groups stays whole. */
class GroupOwnershipIT {

  private static final int MORE = 60;

  private final TestCluster cluster = new TestCluster("group_ownership_it");

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void membershipStaysWhatTheLogSaysWhileInstancesComeFreezeAndGo() {
    TestInstance one = cluster.start();
    TestInstance two = cluster.start();
    List<GroupRecorder> groups =
        Stream.generate(() -> new GroupRecorder(cluster.client())).limit(4).toList();
    try (TestTopic topic = cluster.topic()) {
      try {
        groups.forEach(GroupRecorder::begin);
        awaitMore(groups);
        one.bean(Freezer.class).freeze();
        awaitMore(groups);
        one.bean(Freezer.class).thaw();
        cluster.awaitBalance();
        awaitMore(groups);
        cluster.stop(two);
        cluster.awaitBalance();
        awaitMore(groups);
      } finally {
        groups.forEach(GroupRecorder::close);
      }
      groups.forEach(GroupRecorder::check);
      groups.forEach(group -> checkTopic(topic, group));
    }
  }

  // Who crashes between Cassandra and Kafka has not acknowledged, and the retry makes up for it.
  private static void checkTopic(TestTopic topic, GroupRecorder group) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          List<FanoutEvent> events = topic.events(group.group());
          long last = events.stream().mapToLong(e -> e.getEvent().getSeq()).max().orElse(0);
          assertThat(events.stream().map(e -> e.getEvent().getSeq()).collect(Collectors.toSet()))
              .containsAll(LongStream.rangeClosed(1, last).boxed().toList());
          assertThat(events.size()).isGreaterThanOrEqualTo(group.acknowledged());
        });
  }

  private static void awaitMore(List<GroupRecorder> groups) {
    for (GroupRecorder group : groups) {
      int before = group.acknowledged();
      Awaitility.await()
          .atMost(Duration.ofSeconds(40))
          .untilAsserted(() -> assertThat(group.acknowledged()).isGreaterThan(before + MORE));
    }
  }
}
