package io.parley.message.log;

import io.parley.message.lane.LaneLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How rows are written.
 *
 * @param maxPending how many events of one conversation may wait to be written
 * @param maxPendingSize how much may wait to be written over all conversations
 * @param requestsInFlight to one set of replicas
 * @param requestRows in one request
 * @param requestSize of one request; must be below Cassandra's batch_size_fail_threshold
 * @param retryPause before a failed write is tried again
 */
@ConfigurationProperties("parley.message.write")
public record WriteProperties(
    @DefaultValue("1024") int maxPending,
    @DefaultValue("64MB") DataSize maxPendingSize,
    @DefaultValue("4") int requestsInFlight,
    @DefaultValue("64") int requestRows,
    @DefaultValue("40KB") DataSize requestSize,
    @DefaultValue("100ms") Duration retryPause) {

  public WriteProperties {
    if (maxPending < 1 || requestsInFlight < 1 || requestRows < 1) {
      throw new IllegalArgumentException("the numbers of parley.message.write must be positive");
    }
  }

  /** The bounds of requests. */
  public LaneLimits limits() {
    return new LaneLimits(requestsInFlight, requestRows, (int) requestSize.toBytes(), retryPause);
  }
}
