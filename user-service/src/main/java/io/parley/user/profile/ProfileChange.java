package io.parley.user.profile;

import io.parley.user.account.Profile;
import io.parley.user.account.ProfileLimits;
import io.parley.user.text.PlainText;
import io.parley.user.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in a profile. What is absent or null stays as it is; an empty text removes what
 * was there.
 *
 * @param displayName 1 to 64 characters; cannot be removed
 * @param about up to 140 characters
 * @param firstName up to 64 characters
 * @param lastName up to 64 characters
 */
record ProfileChange(
    @PlainText(min = 1, max = ProfileLimits.DISPLAY_NAME) @Nullable String displayName,
    @PlainText(max = ProfileLimits.ABOUT) @Nullable String about,
    @PlainText(max = ProfileLimits.REAL_NAME) @Nullable String firstName,
    @PlainText(max = ProfileLimits.REAL_NAME) @Nullable String lastName) {

  Profile apply(Profile profile) {
    return new Profile(
        displayName == null ? profile.displayName() : Texts.clean(displayName),
        changed(about, profile.about()),
        changed(firstName, profile.firstName()),
        changed(lastName, profile.lastName()),
        profile.email());
  }

  private static @Nullable String changed(@Nullable String next, @Nullable String before) {
    return next == null ? before : Texts.cleanOrNull(next);
  }

  /** Without names, which must not appear in logs. */
  @Override
  public String toString() {
    return "ProfileChange";
  }
}
