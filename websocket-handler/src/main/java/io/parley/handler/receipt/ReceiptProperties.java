package io.parley.handler.receipt;

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
 * How receipts are handled.
 *
 * @param window receipts of one user in one conversation within this time become one
 * @param callsPerInstance calls under way to one instance of message-service at the same time
 * @param maxBatch receipts in one call
 * @param maxQueued receipts that may wait or be under way; further ones are refused with {@code
 *     overloaded}
 * @param maxQueuedBytes what these may weigh together
 * @param maxWait how long a receipt may wait; then it is refused with {@code unavailable}
 * @param paced members of groups whose last receipt is remembered, so that the next one waits for
 *     as long as message-service wants
 */
@Validated
@ConfigurationProperties("parley.handler.receipt")
record ReceiptProperties(
    @DefaultValue("100ms") @DurationMin(millis = 1) Duration window,
    @DefaultValue("2") @Min(1) @Max(64) int callsPerInstance,
    @DefaultValue("512") @Min(1) @Max(1024) int maxBatch,
    @DefaultValue("50000") @Min(1) int maxQueued,
    @DefaultValue("32MB") DataSize maxQueuedBytes,
    @DefaultValue("8s") @DurationMin(millis = 100) Duration maxWait,
    @DefaultValue("100000") @Min(1) int paced) {

  DispatchSettings dispatch() {
    return new DispatchSettings(
        "receipt", callsPerInstance, maxBatch, maxQueued, maxQueuedBytes.toBytes(), maxWait);
  }
}
