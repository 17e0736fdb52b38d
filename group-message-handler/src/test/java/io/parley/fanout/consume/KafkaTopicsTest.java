package io.parley.fanout.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class KafkaTopicsTest {

  @Test
  void twoBrokersHaveWhatIsAcknowledgedWhereThereAreThree() {
    assertThat(topic(1)).doesNotContainKey(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
    assertThat(topic(2)).doesNotContainKey(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
    assertThat(topic(3))
        .containsEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2")
        .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "3600000");
  }

  private static Map<String, String> topic(int replicationFactor) {
    ConsumeProperties properties =
        new ConsumeProperties(
            "group-messages",
            "redelivery",
            "",
            12,
            replicationFactor,
            Duration.ofHours(1),
            1000,
            DataSize.ofMegabytes(2),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));
    return KafkaTopics.topic("group-messages", properties).configs();
  }
}
