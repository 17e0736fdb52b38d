package io.parley.message.append;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How appends are answered.
 *
 * @param patience how long a call waits for its events to become durable before it fails as
 *     unavailable; whether they are in the log is then unknown to the caller
 * @param fanoutPatience the same for events that go to Kafka, which must be there, too
 * @param changePatience how long changes of groups, and direct messages that go to Kafka, wait for
 *     it before they are acknowledged without it
 */
@ConfigurationProperties("parley.message.append")
public record AppendProperties(
    @DefaultValue("10s") Duration patience,
    @DefaultValue("3s") Duration fanoutPatience,
    @DefaultValue("2s") Duration changePatience) {}
