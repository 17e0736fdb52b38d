package io.parley.fanout.member;

import io.parley.contracts.UserId;
import java.util.List;

/**
 * What a change of a group does to who is in it.
 *
 * @param version of the group after it
 * @param users who came or went
 */
public record MembershipChange(long version, Kind kind, List<UserId> users) {

  /** What happened to the users. */
  public enum Kind {
    CAME,
    WENT,
    /** The change is about something else. */
    NOTHING
  }

  public MembershipChange {
    users = List.copyOf(users);
  }
}
