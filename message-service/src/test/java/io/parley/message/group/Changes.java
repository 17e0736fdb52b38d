package io.parley.message.group;

import io.parley.contracts.UserId;
import io.parley.message.change.ChangeType;
import io.parley.message.change.GroupChange;
import io.parley.message.change.GroupRole;
import io.parley.message.change.GroupSettings;
import io.parley.message.change.Permission;
import java.util.List;

/** Makes changes for tests. */
public final class Changes {

  private Changes() {}

  public static GroupChange created(UserId owner, UserId... members) {
    return of(1, ChangeType.CREATED, owner, members);
  }

  public static GroupChange of(long version, ChangeType type, UserId actor, UserId... users) {
    return new GroupChange(version, type, actor, List.of(users), GroupChange.Detail.NONE);
  }

  public static GroupChange withHistory(
      long version, ChangeType type, UserId actor, UserId... users) {
    GroupChange.Detail detail =
        new GroupChange.Detail(GroupRole.MEMBER, 0, "", GroupSettings.OPEN, true);
    return new GroupChange(version, type, actor, List.of(users), detail);
  }

  public static GroupChange role(long version, UserId actor, GroupRole role, UserId user) {
    GroupChange.Detail detail = new GroupChange.Detail(role, 0, "", GroupSettings.OPEN, false);
    return new GroupChange(version, ChangeType.ROLE, actor, List.of(user), detail);
  }

  public static GroupChange muted(long version, UserId actor, long until, UserId user) {
    GroupChange.Detail detail =
        new GroupChange.Detail(GroupRole.MEMBER, until, "", GroupSettings.OPEN, false);
    return new GroupChange(version, ChangeType.MUTED, actor, List.of(user), detail);
  }

  public static GroupChange settings(long version, UserId actor, Permission send) {
    GroupSettings settings =
        new GroupSettings(
            send, Permission.EVERYONE, Permission.EVERYONE, Permission.EVERYONE, false, false);
    GroupChange.Detail detail = new GroupChange.Detail(GroupRole.MEMBER, 0, "", settings, false);
    return new GroupChange(version, ChangeType.SETTINGS, actor, List.of(), detail);
  }
}
