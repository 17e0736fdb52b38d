package io.parley.message.group;

import io.parley.contracts.UserId;
import io.parley.message.change.Permission;
import java.util.Map;

/**
 * What the table holds of a group.
 *
 * @param version up to which changes were applied; 0 if there is no group
 * @param appliedSeq the number of the last change that was applied; rows may know more
 */
public record StoredRoster(
    long version, long appliedSeq, Permission send, Map<UserId, Member> members) {

  public StoredRoster {
    members = Map.copyOf(members);
  }

  /** Of a group that the table does not know. */
  public static StoredRoster none() {
    return new StoredRoster(0, 0, Permission.EVERYONE, Map.of());
  }
}
