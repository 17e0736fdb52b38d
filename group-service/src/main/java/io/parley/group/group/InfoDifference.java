package io.parley.group.group;

import io.parley.group.command.Draft;
import io.parley.group.state.Change.What;
import io.parley.group.state.Info;
import java.util.Objects;

/** What is new in what a group shows of itself. */
public final class InfoDifference {

  private InfoDifference() {}

  /** Tells the group of a new description and picture besides the title that it was made with. */
  public static void recordBeginning(Draft draft) {
    record(draft, new Info(draft.head().info().title(), null, null));
  }

  /** Tells the group of what is not as it was before. */
  static void record(Draft draft, Info before) {
    Info after = draft.head().info();
    if (!after.title().equals(before.title())) {
      draft.record(new What.TitleChanged(after.title()));
    }
    if (!Objects.equals(after.description(), before.description())) {
      draft.record(new What.DescriptionChanged(after.description()));
    }
    if (!Objects.equals(after.picture(), before.picture())) {
      draft.record(new What.PictureChanged(after.picture()));
    }
  }
}
