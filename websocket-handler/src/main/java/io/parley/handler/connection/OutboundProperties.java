package io.parley.handler.connection;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What may wait for a client that reads slowly.
 *
 * @param maxFrames frames that may wait for one connection
 * @param maxBytes bytes that may wait for one connection; whoever has more is closed with 4503
 * @param lowWater answers to sync and fetch are made only while fewer bytes than this wait
 * @param writeTimeout how long one write to a socket may take before the connection is given up
 */
@Validated
@ConfigurationProperties("parley.handler.outbound")
public record OutboundProperties(
    @DefaultValue("2048") @Min(16) int maxFrames,
    @DefaultValue("1MB") DataSize maxBytes,
    @DefaultValue("128KB") DataSize lowWater,
    @DefaultValue("5s") @DurationMin(millis = 100) Duration writeTimeout) {}
