package io.parley.group.invite;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Invite;
import io.parley.group.state.InviteCode;
import io.parley.group.state.Needs;
import java.util.Comparator;
import java.util.List;

/** Makes an invite. Of those that have ended, only the latest are kept. */
record CreateInvite(InviteCode code, Invite.Limits ends) implements Command {

  private static final int KEPT = 50;

  @Override
  public String name() {
    return "create_invite";
  }

  @Override
  public Needs needs() {
    return Needs.of().withAllInvites();
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().require(draft.head().settings().addMembers());
    List<Invite> ended =
        draft.invites().stream()
            .filter(invite -> invite.validity(draft.now()) != Invite.Validity.VALID)
            .toList();
    if (draft.invites().size() - ended.size() >= draft.limits().maxInvites()) {
      throw new ProblemException(ErrorCode.TOO_MANY_INVITES);
    }
    ended.stream()
        .sorted(Comparator.comparing(Invite::createdAt).reversed())
        .skip(KEPT)
        .forEach(draft::drop);
    draft.put(Invite.create(code, draft.actor(), draft.now(), ends));
  }
}
