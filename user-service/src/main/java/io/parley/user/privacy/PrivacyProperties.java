package io.parley.user.privacy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings, and who is told of them.
 *
 * @param maxExceptions how many contacts may be left out
 * @param lastSeenAddress RPC of last-seen-service, {@code host:port} or a gRPC target
 * @param presenceDeadline how long a request waits for last-seen-service before the rest happens in
 *     the background
 * @param presencePatience after which time last-seen-service asks again by itself, so that it need
 *     not be told any more
 */
@Validated
@ConfigurationProperties("parley.user")
public record PrivacyProperties(
    @DefaultValue("256") @Min(1) @Max(1_000) int maxExceptions,
    @DefaultValue("127.0.0.1:19104") @NotBlank String lastSeenAddress,
    @DefaultValue("1s") @NotNull Duration presenceDeadline,
    @DefaultValue("6m") @NotNull Duration presencePatience) {}
