package io.parley.group.command;

import io.parley.contracts.UserId;
import io.parley.group.state.Head;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Member;
import java.util.Optional;

/**
 * The group after a command.
 *
 * @param draft what the command saw and did
 */
public record CommandResult(Head head, Draft draft) {

  /** How the actor sees the group now. */
  public Viewer viewer() {
    return draft.viewer();
  }

  /** A member that the command was about. */
  public Optional<Member> member(UserId user) {
    return draft.member(user);
  }

  /** An invite that the command was about. */
  public Optional<Invite> invite(InviteCode code) {
    return draft.invite(code);
  }

  /** Whether the actor waits for an admin. */
  public boolean isWaiting() {
    return draft.isWaiting();
  }
}
