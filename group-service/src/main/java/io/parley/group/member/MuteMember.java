package io.parley.group.member;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.command.Standing;
import io.parley.group.state.Change.What;
import io.parley.group.state.Member;
import io.parley.group.state.Mute;
import io.parley.group.state.Needs;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody may not write, for a time or without end. */
record MuteMember(UserId user, @Nullable Instant until) implements Command {

  @Override
  public String name() {
    return "mute";
  }

  @Override
  public Needs needs() {
    return Needs.of(user);
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().requireAdmin();
    Member member = Standing.present(draft.member(user), user);
    draft.standing().requireAbove(member);
    Mute before = member.mute();
    boolean same = before != null && Objects.equals(before.until(), until);
    if (!same) {
      draft.put(member.muted(new Mute(draft.actor(), until)));
      draft.record(new What.Muted(user, until));
    }
  }
}
