package io.parley.handler.send;

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
 * How messages are brought into the logs; bounds hold for direct conversations and for groups each.
 *
 * @param callsPerInstance appends under way to one instance of message-service at the same time
 * @param maxBatch messages in one append
 * @param maxQueued messages that may wait or be under way; further ones are refused with {@code
 *     overloaded}
 * @param maxQueuedBytes what these may weigh together
 * @param maxWait how long a message may wait while its shard changes hands; then it is refused with
 *     {@code unavailable}, and may be sent again
 * @param groupCallTimeout how long a call may take that brings messages into the logs of groups;
 *     message-service waits up to 4 s for Kafka before it refuses
 */
@Validated
@ConfigurationProperties("parley.handler.send")
record SendProperties(
    @DefaultValue("4") @Min(1) @Max(64) int callsPerInstance,
    @DefaultValue("256") @Min(1) @Max(256) int maxBatch,
    @DefaultValue("20000") @Min(1) int maxQueued,
    @DefaultValue("64MB") DataSize maxQueuedBytes,
    @DefaultValue("8s") @DurationMin(millis = 100) Duration maxWait,
    @DefaultValue("6s") @DurationMin(millis = 100) Duration groupCallTimeout) {

  DispatchSettings dispatch(String name) {
    return new DispatchSettings(
        name, callsPerInstance, maxBatch, maxQueued, maxQueuedBytes.toBytes(), maxWait);
  }
}
