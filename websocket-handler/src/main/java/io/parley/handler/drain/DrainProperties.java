package io.parley.handler.drain;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this node leaves.
 *
 * @param spread clients are sent away over this time, not all at once
 * @param answers how long a client that was sent away may wait for the acknowledgements it is owed
 * @param total after this time the node leaves, whatever is unfinished
 */
@Validated
@ConfigurationProperties("parley.handler.drain")
public record DrainProperties(
    @DefaultValue("3s") @DurationMin(millis = 0) Duration spread,
    @DefaultValue("8s") @DurationMin(millis = 0) Duration answers,
    @DefaultValue("15s") @DurationMin(millis = 0) Duration total) {}
