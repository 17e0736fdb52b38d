package io.parley.group.group;

import io.parley.group.state.Info;
import io.parley.group.text.Texts;
import org.jspecify.annotations.Nullable;

/** Titles, descriptions and pictures as people write them: how long they may be, in characters. */
public final class InfoTexts {

  public static final int TITLE = 100;
  public static final int DESCRIPTION = 1000;
  public static final int PICTURE = 256;

  private InfoTexts() {}

  /** What a group shows, in the form in which it is kept. */
  public static Info of(String title, @Nullable String description, @Nullable String picture) {
    return new Info(Texts.clean(title), Texts.cleanOrNull(description), Texts.cleanOrNull(picture));
  }
}
