package io.parley.group.group;

import io.parley.group.command.Command;
import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Needs;
import io.parley.group.state.Settings;
import java.util.function.UnaryOperator;

/** Changes what the group allows whom. */
record ChangeSettings(UnaryOperator<Settings> change) implements Command {

  @Override
  public String name() {
    return "change_settings";
  }

  @Override
  public Needs needs() {
    return Needs.of();
  }

  @Override
  public void apply(Draft draft) {
    draft.standing().requireAdmin();
    Settings before = draft.head().settings();
    Settings after = change.apply(before);
    if (!after.equals(before)) {
      draft.changeSettings(after);
      draft.record(new What.SettingsChanged(after));
    }
  }
}
