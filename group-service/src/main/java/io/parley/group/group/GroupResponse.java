package io.parley.group.group;

import io.parley.group.command.CommandResult;
import io.parley.group.state.Head;
import io.parley.group.state.Role;
import java.util.Optional;

/** One group. */
public record GroupResponse(GroupView group) {

  /** The group after a command, for who has given it. */
  public static GroupResponse of(CommandResult result) {
    return of(result.head(), result.role());
  }

  static GroupResponse of(Head head, Optional<Role> role) {
    return new GroupResponse(GroupView.of(head, role));
  }
}
