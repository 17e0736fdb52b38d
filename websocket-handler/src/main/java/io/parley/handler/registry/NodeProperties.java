package io.parley.handler.registry;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where other services reach this node.
 *
 * @param advertisedRpcAddress host:port of its RPC server
 * @param advertisedHttpAddress host:port of its HTTP server, where {@code /ws} is
 */
@Validated
@ConfigurationProperties("parley.handler")
public record NodeProperties(
    @NotBlank String advertisedRpcAddress, @NotBlank String advertisedHttpAddress) {}
