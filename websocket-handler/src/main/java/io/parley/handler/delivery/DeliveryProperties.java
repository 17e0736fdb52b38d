package io.parley.handler.delivery;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How frames get to other nodes.
 *
 * @param timeout how long a node may take to accept pushes
 * @param maxBatch pushes in one call; a node gets one call at a time, so that pushes keep their
 *     order
 * @param maxQueued pushes that may wait for one node, those of one frame for several users as one;
 *     further ones become pending, and what need not arrive is left out beyond half of it
 * @param maxPending pairs of user and conversation whose pushes may be pending; when there are as
 *     many, messages are refused with {@code overloaded}
 * @param firstPause the pause before a pending push is tried again; it doubles every time
 * @param maxPause the longest such pause
 */
@Validated
@ConfigurationProperties("parley.handler.delivery")
public record DeliveryProperties(
    @DefaultValue("2s") @DurationMin(millis = 50) Duration timeout,
    @DefaultValue("256") @Min(1) int maxBatch,
    @DefaultValue("4096") @Min(1) int maxQueued,
    @DefaultValue("10000") @Min(1) int maxPending,
    @DefaultValue("100ms") @DurationMin(millis = 1) Duration firstPause,
    @DefaultValue("2s") @DurationMin(millis = 10) Duration maxPause) {}
