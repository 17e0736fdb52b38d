package io.parley.group.command;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How commands behave when several come at once.
 *
 * @param attempts how often a command is decided anew because another instance was faster
 * @param patience how long a command waits for others of the same group
 * @param maxBacklog how many changes of a group may wait for their log before further ones are
 *     refused
 */
@Validated
@ConfigurationProperties("parley.group.command")
public record CommandProperties(
    @DefaultValue("20") @Min(1) int attempts,
    @DefaultValue("5s") @NotNull Duration patience,
    @DefaultValue("256") @Min(1) int maxBacklog) {}
