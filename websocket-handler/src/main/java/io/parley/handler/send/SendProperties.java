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
 * How messages are brought into the logs.
 *
 * @param callsPerInstance appends under way to one instance of message-service at the same time
 * @param maxBatch messages in one append
 * @param maxQueued messages that may wait or be under way; further ones are refused with {@code
 *     overloaded}
 * @param maxQueuedBytes what these may weigh together
 * @param maxWait how long a message may wait while its shard changes hands; then it is refused with
 *     {@code unavailable}, and may be sent again
 */
@Validated
@ConfigurationProperties("parley.handler.send")
record SendProperties(
    @DefaultValue("4") @Min(1) @Max(64) int callsPerInstance,
    @DefaultValue("256") @Min(1) @Max(256) int maxBatch,
    @DefaultValue("20000") @Min(1) int maxQueued,
    @DefaultValue("64MB") DataSize maxQueuedBytes,
    @DefaultValue("8s") @DurationMin(millis = 100) Duration maxWait) {

  DispatchSettings dispatch() {
    return new DispatchSettings(
        "append", callsPerInstance, maxBatch, maxQueued, maxQueuedBytes.toBytes(), maxWait);
  }
}
