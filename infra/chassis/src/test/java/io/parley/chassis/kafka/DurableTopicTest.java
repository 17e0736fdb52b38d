package io.parley.chassis.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class DurableTopicTest {

  @Test
  void twoBrokersHaveWhatIsAcknowledgedWhereThereAreThree() {
    assertThat(configs(1)).doesNotContainKey(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
    assertThat(configs(2)).doesNotContainKey(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
    assertThat(configs(3))
        .containsEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2")
        .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "3600000");
  }

  private static Map<String, String> configs(int replication) {
    return DurableTopic.of("group-messages", 12, replication, Duration.ofHours(1)).configs();
  }
}
