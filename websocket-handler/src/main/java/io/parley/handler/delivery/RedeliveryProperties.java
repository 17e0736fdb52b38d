package io.parley.handler.delivery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How pushes that this node could not make are handed to group-message-handler.
 *
 * @param topic the topic in Kafka
 * @param partitions of the topic, when this node has to create it
 * @param replication of the topic, when this node has to create it
 * @param retention of the topic, when this node has to create it
 * @param timeout how long Kafka may take to accept a push; until then, and if it does not, the push
 *     stays here
 * @param maxUnderWay pushes that are on their way to Kafka at the same time
 */
@Validated
@ConfigurationProperties("parley.handler.redelivery")
record RedeliveryProperties(
    @DefaultValue("redelivery") @NotBlank String topic,
    @DefaultValue("12") @Min(1) int partitions,
    @DefaultValue("1") @Min(1) short replication,
    @DefaultValue("1h") @DurationMin(minutes = 2) Duration retention,
    @DefaultValue("4s") @DurationMin(seconds = 1) Duration timeout,
    @DefaultValue("64") @Min(1) int maxUnderWay) {}
