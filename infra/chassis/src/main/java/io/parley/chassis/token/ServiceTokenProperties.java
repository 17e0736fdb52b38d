package io.parley.chassis.token;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How services know each other.
 *
 * @param secret base64 of at least 32 bytes, the same in all services; during a change several,
 *     separated by commas: the first signs, all verify
 * @param lifetime how long one token is valid
 */
@ConfigurationProperties("parley.service-tokens")
public record ServiceTokenProperties(
    @DefaultValue List<String> secret, @DefaultValue("60s") Duration lifetime) {}
