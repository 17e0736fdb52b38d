package io.parley.group.online;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How those who are online are counted.
 *
 * @param managerAddress where websocket-manager is, {@code host:port} or a gRPC target
 * @param managerDeadline how long one look-up may take
 * @param onlineAge how old the number of those online may be before it is counted again; none is
 *     told that is twice as old
 * @param onlinePatience how long a request waits for a number that is not known
 */
@Validated
@ConfigurationProperties("parley.group")
record OnlineProperties(
    @DefaultValue("127.0.0.1:19102") @NotBlank String managerAddress,
    @DefaultValue("1s") @DurationMin(millis = 10) Duration managerDeadline,
    @DefaultValue("10s") @DurationMin(millis = 10) Duration onlineAge,
    @DefaultValue("1s") @NotNull Duration onlinePatience) {}
