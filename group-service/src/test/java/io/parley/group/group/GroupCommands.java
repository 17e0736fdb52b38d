package io.parley.group.group;

import io.parley.contracts.UserId;
import io.parley.group.command.Command;
import io.parley.group.state.Info;
import io.parley.group.state.Settings;
import java.util.List;
import java.util.function.UnaryOperator;

/** The commands about groups, for tests of the rules. */
public final class GroupCommands {

  private GroupCommands() {}

  public static Command create(UserId... users) {
    return new CreateGroup(List.of(users));
  }

  public static Command title(String title) {
    return new EditInfo(info -> new Info(title, info.description(), info.picture()));
  }

  public static Command settings(UnaryOperator<Settings> change) {
    return new ChangeSettings(change);
  }
}
