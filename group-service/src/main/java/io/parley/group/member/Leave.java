package io.parley.group.member;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Member;
import io.parley.group.state.Needs;
import io.parley.group.state.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Goes. An owner hands the group over first: to whom they say, else to the admin, or if there is
 * none to the member, who came first. When the last one goes, the group is no more.
 *
 * @param leaver who goes: the actor
 * @param successor whom an owner gives the group; means nothing for others
 */
record Leave(UserId leaver, @Nullable UserId successor) implements Command {

  @Override
  public String name() {
    return "leave";
  }

  @Override
  public Needs needs() {
    return (successor == null ? Needs.of(leaver) : Needs.of(leaver, successor))
        .withMembersIfOwnedBy(leaver);
  }

  @Override
  public void apply(Draft draft) {
    Member member =
        draft.member(leaver).orElseThrow(() -> new ProblemException(ErrorCode.NOT_A_MEMBER));
    if (member.role() == Role.OWNER) {
      heir(draft).ifPresent(heir -> Handover.to(draft, heir));
    }
    draft.leave(member);
    draft.record(new What.Left(leaver));
  }

  private Optional<Member> heir(Draft draft) {
    if (successor == null) {
      return draft.members().stream()
          .filter(member -> !member.user().equals(leaver))
          .min(Member.SENIORITY);
    }
    return Optional.of(
        draft
            .member(successor)
            .filter(member -> !member.user().equals(leaver))
            .orElseThrow(() ->
                ProblemException.invalidField(
                    "successor", "successor must be another member of the group.")));
  }
}
