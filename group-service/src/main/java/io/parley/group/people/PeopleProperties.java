package io.parley.group.people;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How user-service is asked.
 *
 * @param userServiceAddress where user-service is, {@code host:port} or a gRPC target
 * @param userServiceDeadline how long one attempt may take
 */
@Validated
@ConfigurationProperties("parley.group")
record PeopleProperties(
    @DefaultValue("127.0.0.1:19101") @NotBlank String userServiceAddress,
    @DefaultValue("2s") @DurationMin(millis = 10) Duration userServiceDeadline) {}
