package io.parley.group.publish;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How changes come into the logs of conversations.
 *
 * @param messageServiceAddresses where instances of message-service may be, each {@code host:port}
 *     or a gRPC target; any one that answers is enough, it names the others
 * @param mapTimeout how long an instance may take to tell who owns what
 * @param appendTimeout how long one attempt may take
 * @param patience how long a request waits until its changes are in the log
 * @param sweep how often changes that somebody left behind are looked for
 * @param sweepAfter how old a command is when its changes count as left behind
 */
@Validated
@ConfigurationProperties("parley.group")
record PublishProperties(
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
    @DefaultValue("500ms") @DurationMin(millis = 10) Duration mapTimeout,
    @DefaultValue("4s") @DurationMin(millis = 10) Duration appendTimeout,
    @DefaultValue("5s") @NotNull Duration patience,
    @DefaultValue("1s") @DurationMin(millis = 10) Duration sweep,
    @DefaultValue("2s") @NotNull Duration sweepAfter) {}
