package io.parley.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the registry behaves.
 *
 * @param nodeTimeout a handler node that was silent for this long is dead
 * @param nodeCache how old an answer about the live nodes may be
 * @param devicesPerUser how many devices of one user may be connected at once
 * @param revocationMemory how long the registration of a revoked login session is refused; longer
 *     than an access token lives
 * @param revokeTimeout how long handler nodes may take to confirm that they closed the connections
 *     of a revoked login session
 * @param replaceTimeout how long a handler node is told again to close a connection that was
 *     replaced
 * @param sweepBatch how many users of a dead node are cleared in one go
 * @param maxTransitions how many transitions nobody has taken yet are kept, about; the oldest go
 *     first
 * @param transitionPatience a transition that was handed out this long ago and is not done is
 *     handed out again
 */
@Validated
@ConfigurationProperties("parley.registry")
public record RegistryProperties(
    @DefaultValue("5s") @DurationMin(seconds = 1) Duration nodeTimeout,
    @DefaultValue("500ms") @DurationMin(millis = 1) Duration nodeCache,
    @DefaultValue("10") @Min(1) @Max(100) int devicesPerUser,
    @DefaultValue("6m") @DurationMin(minutes = 5) Duration revocationMemory,
    @DefaultValue("4s") @DurationMin(seconds = 1) Duration revokeTimeout,
    @DefaultValue("10s") @DurationMin(seconds = 1) Duration replaceTimeout,
    @DefaultValue("2000") @Min(1) @Max(100_000) int sweepBatch,
    @DefaultValue("131072") @Min(1024) @Max(10_000_000) int maxTransitions,
    @DefaultValue("20s") @DurationMin(seconds = 1) Duration transitionPatience) {}
