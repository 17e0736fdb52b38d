package io.parley.user.revocation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How connections of ended sessions are closed.
 *
 * @param managerAddress where websocket-manager is, {@code host:port} or a gRPC target
 * @param revocationDeadline how long a request waits for it before the rest happens in the
 *     background
 * @param revocationRetry the pause between attempts in the background
 * @param revocationSweep how often revocations that another instance left behind are looked for
 */
@Validated
@ConfigurationProperties("parley.user")
public record RevocationProperties(
    @DefaultValue("127.0.0.1:19102") @NotBlank String managerAddress,
    @DefaultValue("1500ms") @NotNull Duration revocationDeadline,
    @DefaultValue("1s") @NotNull Duration revocationRetry,
    @DefaultValue("30s") @NotNull Duration revocationSweep) {}
