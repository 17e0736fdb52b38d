package io.parley.handler.sync;

import io.parley.handler.shard.DispatchSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How devices catch up.
 *
 * @param callsPerInstance calls of each kind under way to one instance of message-service at the
 *     same time
 * @param maxBatch requests in one call; answers are long, so few
 * @param maxQueued requests of each kind that may wait or be under way
 * @param maxQueuedBytes what these may weigh together
 * @param maxWait how long a request may wait; then it is refused with {@code unavailable}
 * @param fetchBytes bodies in one answer to fetch
 */
@Validated
@ConfigurationProperties("parley.handler.sync")
record SyncProperties(
    @DefaultValue("2") @Min(1) @Max(64) int callsPerInstance,
    @DefaultValue("32") @Min(1) @Max(256) int maxBatch,
    @DefaultValue("50000") @Min(1) int maxQueued,
    @DefaultValue("64MB") DataSize maxQueuedBytes,
    @DefaultValue("8s") @DurationMin(millis = 100) Duration maxWait,
    @DefaultValue("48KB") DataSize fetchBytes) {

  DispatchSettings dispatch(String name) {
    return new DispatchSettings(
        name, callsPerInstance, maxBatch, maxQueued, maxQueuedBytes.toBytes(), maxWait);
  }
}
