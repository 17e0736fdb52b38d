package io.parley.group.command;

import io.parley.group.state.Head;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of everything there may be.
 *
 * @param maxMembers members of a group
 * @param maxRoomMembers members of a public room
 * @param maxGroups groups and rooms of a user; several requests at once may overstep it a little
 * @param maxInvites invites of a group that are valid at the same time
 * @param maxRequests requests to join a group that wait at the same time
 * @param maxBans bans of a group
 * @param maxRooms public rooms; several requests at once may overstep it a little
 */
@Validated
@ConfigurationProperties("parley.group")
public record GroupLimits(
    @DefaultValue("1024") @Min(2) @Max(MOST_MEMBERS) int maxMembers,
    @DefaultValue("10000") @Min(2) @Max(100_000) int maxRoomMembers,
    @DefaultValue("500") @Min(1) @Max(10_000) int maxGroups,
    @DefaultValue("50") @Min(1) @Max(1000) int maxInvites,
    @DefaultValue("1000") @Min(1) @Max(10_000) int maxRequests,
    @DefaultValue("10000") @Min(1) @Max(100_000) int maxBans,
    @DefaultValue("1000") @Min(1) @Max(10_000) int maxRooms) {

  /** As many users as one change in a log may name: a group can be made with all its members. */
  public static final int MOST_MEMBERS = 2048;

  /** How many members this one may have. */
  public int membersOf(Head head) {
    return head.isRoom() ? maxRoomMembers : maxMembers;
  }
}
