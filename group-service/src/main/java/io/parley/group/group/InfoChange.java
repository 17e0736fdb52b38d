package io.parley.group.group;

import io.parley.group.state.Info;
import io.parley.group.text.GroupText;
import io.parley.group.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in what a group shows. What is absent or null stays as it is; an empty text
 * removes what was there.
 *
 * @param title 1 to 100 characters; cannot be removed
 * @param description up to 1,000 characters, in lines
 * @param picture a reference of up to 256 characters that clients understand
 */
record InfoChange(
    @GroupText(min = 1, max = InfoTexts.TITLE) @Nullable String title,
    @GroupText(max = InfoTexts.DESCRIPTION, lines = true) @Nullable String description,
    @GroupText(max = InfoTexts.PICTURE) @Nullable String picture) {

  Info over(Info info) {
    return new Info(
        title == null ? info.title() : Texts.clean(title),
        changed(description, info.description()),
        changed(picture, info.picture()));
  }

  private static @Nullable String changed(@Nullable String next, @Nullable String before) {
    return next == null ? before : Texts.cleanOrNull(next);
  }
}
