package io.parley.chassis.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** A topic whose acknowledged records outlive a broker, where there are enough of these. */
public final class DurableTopic {

  private static final int REPLICAS_FOR_TWO_IN_SYNC = 3;

  private DurableTopic() {}

  /**
   * Describes the topic to whoever makes it.
   *
   * @param replication copies of each record; with three or more, two must have it before it is
   *     acknowledged, else it would count as safe when a single broker has it
   * @param retention how long records are kept
   */
  public static NewTopic of(String name, int partitions, int replication, Duration retention) {
    Map<String, String> configs = new HashMap<>();
    configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
    if (replication >= REPLICAS_FOR_TWO_IN_SYNC) {
      configs.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
    }
    return new NewTopic(name, partitions, (short) replication).configs(configs);
  }
}
