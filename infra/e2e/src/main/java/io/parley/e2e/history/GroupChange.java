package io.parley.e2e.history;

import io.parley.contracts.UserId;
import java.util.List;

/** A change of a group, as its log tells it. */
public record GroupChange(long version, ChangeType type, List<UserId> users, Value value) {

  /** What else a change says. */
  public sealed interface Value {

    /** Nothing. */
    Value NOTHING = new Words("");

    /** The role that the users have now. */
    record Role(GroupRole role) implements Value {}

    /** Whether those who come see what was written before. */
    record History(boolean full) implements Value {}

    /** The settings in force now. */
    record Rules(GroupRules rules) implements Value {}

    /** The users' mute: whether it lasts until it is taken away. */
    record Mute(boolean endless) implements Value {}

    /** The title, description or picture. */
    record Words(String text) implements Value {}
  }

  public GroupChange {
    users = List.copyOf(users);
  }

  /** A change that says no more than whom it concerns. */
  public static GroupChange of(long version, ChangeType type, UserId... users) {
    return new GroupChange(version, type, List.of(users), Value.NOTHING);
  }

  @Override
  public String toString() {
    return "v" + version + " " + type + " " + users.stream().map(GroupChange::shortened).toList();
  }

  private static String shortened(UserId user) {
    return user.toString().substring(18);
  }
}
