package io.parley.group.member;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Member;
import io.parley.group.state.Needs;
import java.util.Optional;

/** Somebody may write again; also somebody who was muted and has left. */
record UnmuteMember(UserId user) implements Command {

  @Override
  public String name() {
    return "unmute";
  }

  @Override
  public Needs needs() {
    return Needs.of(user);
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().requireAdmin();
    Optional<Member> member = draft.member(user);
    if (member.isEmpty()) {
      draft.dropKeptMute(user);
      return;
    }
    draft.standing().requireAbove(member.get());
    if (member.get().isMuted(draft.now())) {
      draft.put(member.get().muted(null));
      draft.record(new What.Unmuted(user));
    }
  }
}
