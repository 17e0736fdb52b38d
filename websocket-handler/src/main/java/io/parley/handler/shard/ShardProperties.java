package io.parley.handler.shard;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How message-service is found.
 *
 * @param messageServiceAddresses where instances may be, host:port or a name that resolves to many;
 *     any one of them that answers is enough, it names the others
 * @param mapRefresh how often the shard map is fetched when nothing tells that it is behind
 * @param mapTimeout how long an instance may take to answer with the map
 * @param callTimeout how long a call may take; then it is tried again, elsewhere if need be
 */
@Validated
@ConfigurationProperties("parley.handler")
public record ShardProperties(
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
    @DefaultValue("5s") @DurationMin(millis = 100) Duration mapRefresh,
    @DefaultValue("500ms") @DurationMin(millis = 10) Duration mapTimeout,
    @DefaultValue("3s") @DurationMin(millis = 100) Duration callTimeout) {}
