package io.parley.group.state;

import io.parley.contracts.UserId;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a group that was asked for. It is not older than its head; what is newer makes a
 * commit under the head's revision fail.
 *
 * @param keptMutes of users who are not in the group
 */
public record Snapshot(
    Head head,
    Map<UserId, Member> members,
    Map<UserId, Ban> bans,
    Map<UserId, JoinRequest> requests,
    Map<UserId, Mute> keptMutes,
    Map<InviteCode, Invite> invites) {

  /** A group before its first commit. */
  public static Snapshot blank(Head head) {
    return new Snapshot(head, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** What a user is in it, if anything. */
  public Optional<Member> member(UserId user) {
    return Optional.ofNullable(members.get(user));
  }

  /** An invite, if it is known. */
  public Optional<Invite> invite(InviteCode code) {
    return Optional.ofNullable(invites.get(code));
  }
}
