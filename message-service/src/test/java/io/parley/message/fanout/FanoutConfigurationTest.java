package io.parley.message.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.util.unit.DataSize;

class FanoutConfigurationTest {

  @Test
  void nothingThatIsUnderWayIsEverGivenUp() {
    KafkaProperties kafka = new KafkaProperties();
    kafka.getProducer().setRetries(3);
    kafka.getProducer().getProperties().put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "30000");

    assertThat(FanoutConfiguration.settings(kafka))
        .containsEntry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE)
        .containsEntry(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE)
        .containsEntry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
  }

  @Test
  void twoBrokersHaveWhatIsAcknowledgedWhereThereAreThree() {
    assertThat(topic((short) 1)).doesNotContainKey(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
    assertThat(topic((short) 2)).doesNotContainKey(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
    assertThat(topic((short) 3))
        .containsEntry(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2")
        .containsEntry(TopicConfig.RETENTION_MS_CONFIG, "3600000");
  }

  private static Map<String, String> topic(short replication) {
    FanoutProperties properties =
        new FanoutProperties(
            12,
            replication,
            Duration.ofHours(1),
            Duration.ofSeconds(2),
            DataSize.ofMegabytes(64),
            Duration.ofMillis(200),
            Duration.ofSeconds(5));
    return new FanoutConfiguration().groupMessages(properties).configs();
  }
}
