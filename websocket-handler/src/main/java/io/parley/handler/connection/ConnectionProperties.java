package io.parley.handler.connection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long connections live and how many there are.
 *
 * @param max connections that are open at the same time; a further one is sent away with 4503
 * @param perUser connections of one user on this node, whatever the registry says
 * @param helloTimeout how long a new connection may take to say hello
 * @param helloFrame the largest first frame
 * @param heartbeat how often clients are to be heard; one that is silent for two and a half times
 *     as long is given up
 * @param malformedFrames frames that are no JSON object, before the connection is closed
 * @param closeGrace how long a connection may take to send what waits before it is closed the hard
 *     way
 */
@Validated
@ConfigurationProperties("parley.handler.connection")
public record ConnectionProperties(
    @DefaultValue("50000") @Min(1) @Max(1_000_000) int max,
    @DefaultValue("10") @Min(1) @Max(1000) int perUser,
    @DefaultValue("10s") @DurationMin(millis = 100) Duration helloTimeout,
    @DefaultValue("8KB") DataSize helloFrame,
    @DefaultValue("30s") @DurationMin(seconds = 1) Duration heartbeat,
    @DefaultValue("20") @Min(1) int malformedFrames,
    @DefaultValue("2s") @DurationMin(millis = 100) Duration closeGrace) {

  /** After this much silence a connection is given up. */
  Duration silence() {
    return heartbeat.multipliedBy(5).dividedBy(2);
  }
}
