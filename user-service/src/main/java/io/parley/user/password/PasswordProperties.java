package io.parley.user.password;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much hashing of passwords may go on. Each hash takes 19 MiB and a core for some 50 ms.
 *
 * @param concurrency how many hashes are computed at once
 * @param queue how many more may wait; what comes on top is refused as {@code overloaded}
 * @param maxWait how long one may wait before it is refused as {@code overloaded}
 */
@Validated
@ConfigurationProperties("parley.user.password")
public record PasswordProperties(
    @DefaultValue("2") @Min(1) @Max(64) int concurrency,
    @DefaultValue("200") @Min(1) @Max(10_000) int queue,
    @DefaultValue("5s") @NotNull Duration maxWait) {}
