package io.parley.fanout.member;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How members of groups are found.
 *
 * @param messageServiceAddresses where instances of message-service may be, host:port or a name
 *     that resolves to many; any one of them that answers is enough, it names the others
 * @param mapTimeout how long an instance may take to tell who owns which shard
 * @param timeout how long it may take to tell members
 * @param loads groups whose members are loaded at the same time
 * @param remembered memberships that are remembered, of all groups together
 * @param memory how long members are remembered of groups in which nothing happens
 */
@Validated
@ConfigurationProperties("parley.fanout.members")
public record MemberProperties(
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
    @DefaultValue("2s") @DurationMin(millis = 10) Duration timeout,
    @DefaultValue("16") @Min(1) int loads,
    @DefaultValue("300000") @Min(1) int remembered,
    @DefaultValue("1h") @DurationMin(seconds = 1) Duration memory) {}
