package io.parley.fanout.deliver;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How frames get to nodes.
 *
 * @param timeout how long a node may take to accept pushes
 * @param patience how long a push may wait for its turn; then it counts as not taken
 * @param silence for how long nothing is sent to a node that has not answered
 * @param stripes calls to one node that may be under way; a conversation always takes the same
 *     stripe, so that its events keep their order
 * @param maxBatch pushes in one call
 * @param maxBatchBytes bytes of one call, about
 * @param maxQueued pushes that may wait for one stripe; further ones count as not taken
 */
@Validated
@ConfigurationProperties("parley.fanout.deliver")
public record DeliverProperties(
    @DefaultValue("1500ms") @DurationMin(millis = 10) Duration timeout,
    @DefaultValue("2s") @DurationMin(millis = 10) Duration patience,
    @DefaultValue("1s") @DurationMin(millis = 0) Duration silence,
    @DefaultValue("2") @Min(1) int stripes,
    @DefaultValue("256") @Min(1) int maxBatch,
    @DefaultValue("1MB") DataSize maxBatchBytes,
    @DefaultValue("8192") @Min(1) int maxQueued) {}
