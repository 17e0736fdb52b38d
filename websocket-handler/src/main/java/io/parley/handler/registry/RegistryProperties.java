package io.parley.handler.registry;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this node uses the session registry.
 *
 * @param address where websocket-manager is, host:port or a name that resolves to many
 * @param heartbeat how often this node says that it lives
 * @param timeout how long the registry may take to answer
 * @param helloWait how long a hello waits for its registration; then the client is welcomed and the
 *     registration follows
 * @param settleAfter how long after a registration it is looked whether a push was missed
 * @param settleLookback how far back that look goes
 * @param lookupAge the oldest answer about where a user is that a push may use
 */
@Validated
@ConfigurationProperties("parley.handler.registry")
public record RegistryProperties(
    @DefaultValue("127.0.0.1:19102") @NotBlank String address,
    @DefaultValue("1s") @DurationMin(millis = 50) Duration heartbeat,
    @DefaultValue("1s") @DurationMin(millis = 50) Duration timeout,
    @DefaultValue("2s") @DurationMin(millis = 50) Duration helloWait,
    @DefaultValue("3s") @DurationMin(millis = 50) Duration settleAfter,
    @DefaultValue("60s") @DurationMin(seconds = 1) Duration settleLookback,
    @DefaultValue("2s") @DurationMin(millis = 50) Duration lookupAge) {}
