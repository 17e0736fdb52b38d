package io.parley.fanout.redelivery;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pushes that a node did not take are tried again.
 *
 * @param maxAge how long they are; a node that is silent for so long has lost its sessions, and its
 *     devices synchronise when they come back
 * @param firstPause before the second try; it doubles every time
 * @param maxPause the longest such pause
 * @param usersPerRecord how many users one record names at most
 */
@Validated
@ConfigurationProperties("parley.fanout.redelivery")
public record RedeliveryProperties(
    @DefaultValue("60s") @DurationMin(millis = 1) Duration maxAge,
    @DefaultValue("200ms") @DurationMin(millis = 1) Duration firstPause,
    @DefaultValue("2s") @DurationMin(millis = 1) Duration maxPause,
    @DefaultValue("1024") @Min(1) int usersPerRecord) {}
