package io.parley.group.member;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Needs;
import java.util.List;

/** Adds people. Those who are in it already do not matter. */
record AddMembers(List<UserId> users) implements Command {

  @Override
  public String name() {
    return "add";
  }

  @Override
  public Needs needs() {
    return Needs.of(users);
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().require(draft.head().settings().addMembers());
    List<UserId> newcomers = users.stream().filter(user -> draft.member(user).isEmpty()).toList();
    newcomers.stream()
        .filter(draft::isBanned)
        .findFirst()
        .ifPresent(user -> {
          throw new ProblemException(ErrorCode.CANNOT_ADD_USER)
              .withDetail("The user " + user + " is banned from this group.")
              .inField("users");
        });
    if (!newcomers.isEmpty()) {
      draft.enter(newcomers, new What.Added(newcomers, draft.head().settings().fullHistory()));
    }
  }
}
