package io.parley.fanout.consume;

import io.parley.chassis.kafka.DurableTopic;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Makes the topics that are not there. */
@Component
final class KafkaTopics {

  private static final long PAUSE = Duration.ofMillis(500).toNanos();

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

  private static NewTopic topic(String name, ConsumeProperties properties) {
    return DurableTopic.of(
        name, properties.partitions(), properties.replicationFactor(), properties.retention());
  }
}
