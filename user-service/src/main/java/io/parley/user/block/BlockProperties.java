package io.parley.user.block;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Blocks, and who is told of them.
 *
 * @param maxBlocks how many users one user may block
 * @param messageServiceAddresses where instances of message-service are, each {@code host:port} or
 *     a gRPC target; the first that answers is told
 * @param relationDeadline how long a request waits for message-service before the rest happens in
 *     the background
 * @param relationRetry the pause between attempts in the background
 * @param relationPatience after which time message-service looks for itself, so that it need not be
 *     told any more
 */
@Validated
@ConfigurationProperties("parley.user")
public record BlockProperties(
    @DefaultValue("1000") @Min(1) @Max(10_000) int maxBlocks,
    @DefaultValue({
          "127.0.0.1:19111",
          "127.0.0.1:19112",
          "127.0.0.1:19113",
          "127.0.0.1:19114",
          "127.0.0.1:19115",
          "127.0.0.1:19116",
          "127.0.0.1:19117",
          "127.0.0.1:19118"
        })
        @NotEmpty
        List<String> messageServiceAddresses,
    @DefaultValue("2s") @NotNull Duration relationDeadline,
    @DefaultValue("1s") @NotNull Duration relationRetry,
    @DefaultValue("40s") @NotNull Duration relationPatience) {}
