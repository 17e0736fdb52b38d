package io.parley.handler.connection;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast clients may be; each bound holds per connection and, on this node, per user.
 *
 * @param messageBurst messages at once
 * @param messagesPerSecond messages in the long run
 * @param frameBurst other frames at once
 * @param framesPerSecond other frames in the long run
 * @param rejectionsPerMinute a connection that exceeds its bounds more often is closed with 4429
 * @param trackedUsers users whose use is remembered; the least recently active are forgotten first
 */
@Validated
@ConfigurationProperties("parley.handler.rates")
public record RateProperties(
    @DefaultValue("60") @Min(1) int messageBurst,
    @DefaultValue("10") @Min(1) int messagesPerSecond,
    @DefaultValue("120") @Min(1) int frameBurst,
    @DefaultValue("40") @Min(1) int framesPerSecond,
    @DefaultValue("200") @Min(1) int rejectionsPerMinute,
    @DefaultValue("100000") @Min(1) int trackedUsers) {}
