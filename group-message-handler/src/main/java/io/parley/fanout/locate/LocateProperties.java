package io.parley.fanout.locate;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How users are found.
 *
 * @param address of websocket-manager
 * @param timeout how long a look-up may take
 * @param maxAge how old an answer may be; devices that come within 2 s after it look themselves
 *     what they missed, so it must stay below
 * @param remembered users whose places are remembered
 */
@Validated
@ConfigurationProperties("parley.fanout.registry")
public record LocateProperties(
    @DefaultValue("127.0.0.1:19102") @NotBlank String address,
    @DefaultValue("1s") @DurationMin(millis = 10) Duration timeout,
    @DefaultValue("1s") @DurationMin(millis = 1) @DurationMax(millis = 1900) Duration maxAge,
    @DefaultValue("100000") @Min(1) int remembered) {}
