package io.parley.group.invite;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.group.state.Head;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Member;
import io.parley.group.state.Permission;
import java.time.Instant;
import java.util.Optional;

/** What invites are worth. */
final class Invites {

  private Invites() {}

  /** An invite that lets people in; else the code that says why not. */
  static Invite valid(Optional<Invite> found, Instant now) {
    Invite invite = known(found);
    return switch (invite.validity(now)) {
      case VALID -> invite;
      case REVOKED -> throw new ProblemException(ErrorCode.INVITE_REVOKED);
      case EXPIRED -> throw new ProblemException(ErrorCode.INVITE_EXPIRED);
    };
  }

  /**
   * Refuses an invite whose maker may not invite any more. In a public room that does not matter:
   * whoever has an invite could come without it.
   *
   * @param maker what they are in the group, if anything
   */
  static void requireMaker(Head head, Optional<Member> maker) {
    Permission inviting = head.settings().addMembers();
    boolean may =
        head.isRoom() || maker.filter(member -> inviting.allows(member.role())).isPresent();
    if (!may) {
      throw new ProblemException(ErrorCode.INVITE_REVOKED);
    }
  }

  /** A code that a client named, or {@code unknown_invite}. */
  static InviteCode code(Optional<InviteCode> parsed) {
    return parsed.orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_INVITE));
  }

  /** An invite, or {@code unknown_invite}. */
  static Invite known(Optional<Invite> found) {
    return found.orElseThrow(() -> new ProblemException(ErrorCode.UNKNOWN_INVITE));
  }
}
