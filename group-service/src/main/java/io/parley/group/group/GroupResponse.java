package io.parley.group.group;

import io.parley.group.command.CommandResult;

/** One group. */
public record GroupResponse(GroupView group) {

  /** The group after a command, for who has given it. */
  public static GroupResponse of(CommandResult result) {
    return new GroupResponse(GroupView.of(result.head(), result.viewer()));
  }
}
