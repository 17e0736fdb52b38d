package io.parley.handler.watch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How clients look at the presence of others.
 *
 * @param lastSeenServiceAddress where last-seen-service is, host:port or a name that resolves to
 *     many
 * @param timeout how long it may take to answer
 * @param perConnection users that one connection may watch; one call must take them all
 * @param renewal how often watches are renewed, unless last-seen-service wants it sooner
 * @param retry the shortest time between two renewals, also when the first of them failed
 * @param afterLoss how long to wait for all nodes to register their sessions again, when the
 *     registry has lost them, before watches are renewed: two heartbeats and a margin
 */
@Validated
@ConfigurationProperties("parley.handler.watch")
public record WatchProperties(
    @DefaultValue("127.0.0.1:19104") @NotBlank String lastSeenServiceAddress,
    @DefaultValue("2s") @DurationMin(millis = 50) Duration timeout,
    @DefaultValue("500") @Min(1) @Max(PresenceCall.MAX_USERS) int perConnection,
    @DefaultValue("30s") @DurationMin(millis = 100) Duration renewal,
    @DefaultValue("1s") @DurationMin(millis = 10) Duration retry,
    @DefaultValue("3s") @DurationMin(millis = 0) Duration afterLoss) {}
