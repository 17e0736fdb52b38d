package io.parley.message.peer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How other instances are asked.
 *
 * @param deadline of one question
 * @param patience how long an owner is looked for while a shard changes hands
 */
@ConfigurationProperties("parley.message.peer")
public record PeerProperties(
    @DefaultValue("2s") Duration deadline, @DefaultValue("4s") Duration patience) {}
