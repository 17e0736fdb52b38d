package io.parley.message.fanout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The way to Kafka. Where Kafka is, {@code spring.kafka} says.
 *
 * @param partitions of the topic when it is made; more can be added later
 * @param replication of the topic when it is made
 * @param retention of the topic when it is made
 * @param stuckAfter when the oldest record has waited for that long, Kafka counts as away: messages
 *     that need it are refused
 * @param maxBacklog how much may wait for Kafka; beyond it appends that need Kafka are refused
 * @param retryPause before a record that Kafka did not take is tried again
 * @param closing how long a stop waits for records under way
 */
@ConfigurationProperties("parley.message.fanout")
public record FanoutProperties(
    @DefaultValue("12") int partitions,
    @DefaultValue("1") short replication,
    @DefaultValue("1h") Duration retention,
    @DefaultValue("2s") Duration stuckAfter,
    @DefaultValue("64MB") DataSize maxBacklog,
    @DefaultValue("200ms") Duration retryPause,
    @DefaultValue("5s") Duration closing) {

  public FanoutProperties {
    if (partitions < 1 || replication < 1 || maxBacklog.toBytes() < 1) {
      throw new IllegalArgumentException("the numbers of parley.message.fanout must be positive");
    }
  }
}
