package io.parley.fanout.consume;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Makes the topics that are not there. */
@Component
final class KafkaTopics {

  private static final long PAUSE = Duration.ofMillis(500).toNanos();
  private static final int REPLICAS_FOR_TWO_IN_SYNC = 3;

  private final KafkaAdmin admin;
  private final NewTopic[] topics;

  KafkaTopics(KafkaAdmin admin, ConsumeProperties properties) {
    this.admin = admin;
    this.topics =
        new NewTopic[] {
          topic(properties.messagesTopic(), properties),
          topic(properties.redeliveryTopic(), properties)
        };
  }

  /** Returns when the topics are there, or nobody needs them any more. */
  synchronized void await(BooleanSupplier unneeded) {
    while (!unneeded.getAsBoolean() && !areThere()) {
      LockSupport.parkNanos(PAUSE);
    }
  }

  private boolean areThere() {
    try {
      admin.createOrModifyTopics(topics);
      return true;
    } catch (RuntimeException away) {
      return false;
    }
  }

  static NewTopic topic(String name, ConsumeProperties properties) {
    TopicBuilder topic =
        TopicBuilder.name(name)
            .partitions(properties.partitions())
            .replicas(properties.replicationFactor())
            .config(
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(properties.retention().toMillis()));
    // Else a record would count as safe when a single broker has it.
    return properties.replicationFactor() < REPLICAS_FOR_TWO_IN_SYNC
        ? topic.build()
        : topic.config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2").build();
  }
}
