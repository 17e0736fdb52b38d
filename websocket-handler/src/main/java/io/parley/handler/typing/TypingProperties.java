package io.parley.handler.typing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How typing is passed on.
 *
 * @param pause how often it is passed on of one connection in one conversation that the user began
 *     to type
 * @param userServiceAddress where user-service is, host:port or a name that resolves to many
 * @param relationsMemory how long an answer about who blocks whom is used, and how long typing may
 *     reach somebody who has just blocked the user
 * @param remembered conversations whose relations and pauses are remembered
 * @param membersMemory how long an answer about who is in a group is used, unless the group changes
 * @param rememberedMembers how many members of groups are remembered, all groups together
 * @param maxMembers in larger groups typing is not passed on
 */
@Validated
@ConfigurationProperties("parley.handler.typing")
record TypingProperties(
    @DefaultValue("2s") @DurationMin(millis = 1) Duration pause,
    @DefaultValue("127.0.0.1:19101") @NotBlank String userServiceAddress,
    @DefaultValue("1s") @DurationMin(millis = 1) Duration relationsMemory,
    @DefaultValue("100000") @Min(1) int remembered,
    @DefaultValue("2s") @DurationMin(millis = 1) Duration membersMemory,
    @DefaultValue("500000") @Min(1) int rememberedMembers,
    @DefaultValue("256") @Min(2) @Max(1024) int maxMembers) {}
