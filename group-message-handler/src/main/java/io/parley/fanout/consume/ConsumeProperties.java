package io.parley.fanout.consume;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The topics, and how they are read.
 *
 * @param messagesTopic events of groups
 * @param redeliveryTopic pushes that a node did not take
 * @param groupPrefix before the names of the consumer groups, so that several clusters of Parley
 *     can share a Kafka
 * @param partitions of each topic; as many instances can share the work
 * @param replicationFactor copies of each partition
 * @param retention how long records are kept
 * @param maxInFlight records of one partition that are under way; then it is not read further
 * @param maxInFlightBytes their bytes
 * @param commitEvery how often progress is committed; a crash repeats about as much
 * @param handover how long work on a partition may go on when another instance is to take it
 * @param drain how long work may go on at the end of this process
 */
@Validated
@ConfigurationProperties("parley.fanout")
public record ConsumeProperties(
    @DefaultValue("group-messages") @NotBlank String messagesTopic,
    @DefaultValue("redelivery") @NotBlank String redeliveryTopic,
    @DefaultValue("") String groupPrefix,
    @DefaultValue("12") @Min(1) int partitions,
    @DefaultValue("1") @Min(1) int replicationFactor,
    @DefaultValue("1h") @DurationMin(minutes = 1) Duration retention,
    @DefaultValue("1000") @Min(1) int maxInFlight,
    @DefaultValue("2MB") DataSize maxInFlightBytes,
    @DefaultValue("500ms") @DurationMin(millis = 10) Duration commitEvery,
    @DefaultValue("5s") @DurationMin(millis = 100) Duration handover,
    @DefaultValue("10s") @DurationMin(millis = 100) Duration drain) {}
