package io.parley.user.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long log-ins last.
 *
 * @param lifetime how long after its last refresh a session ends
 * @param rememberedLifetime the same for "remember me"
 * @param grace how long after a refresh the refresh token before still gets the same answer, for
 *     those whose answer was lost
 * @param maxPerUser how many sessions one user may have; a further log-in ends the one that was
 *     used longest ago
 */
@Validated
@ConfigurationProperties("parley.user.session")
public record SessionProperties(
    @DefaultValue("12h") @NotNull Duration lifetime,
    @DefaultValue("30d") @NotNull Duration rememberedLifetime,
    @DefaultValue("30s") @NotNull Duration grace,
    @DefaultValue("100") @Min(1) @Max(1_000) int maxPerUser) {

  Duration lifetime(boolean remembered) {
    return remembered ? rememberedLifetime : lifetime;
  }
}
