package io.parley.user.account;

import io.parley.user.password.Password;
import io.parley.user.text.PlainText;
import io.parley.user.text.Texts;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a new user says.
 *
 * @param username 3 to 32 of {@code a-z 0-9 . _ -}; capitals mean the same as small letters
 * @param password 8 to 128 characters
 * @param displayName 1 to 64 characters; the username if absent
 * @param firstName up to 64 characters, for the owner only
 * @param lastName up to 64 characters, for the owner only
 * @param email for the owner only
 */
record RegistrationRequest(
    @NotNull
        @Pattern(regexp = Username.INPUT_FORM, message = "must be 3 to 32 of a-z 0-9 . _ and -")
        String username,
    @NotNull @PlainText(min = Password.MIN, max = Password.MAX, verbatim = true) String password,
    @PlainText(min = 1, max = ProfileLimits.DISPLAY_NAME) @Nullable String displayName,
    @PlainText(max = ProfileLimits.REAL_NAME) @Nullable String firstName,
    @PlainText(max = ProfileLimits.REAL_NAME) @Nullable String lastName,
    @Email @Size(max = ProfileLimits.EMAIL) @Nullable String email) {

  Username name() {
    return new Username(username.toLowerCase(Locale.ROOT));
  }

  Profile profile() {
    String shown = displayName == null ? name().value() : Texts.clean(displayName);
    return new Profile(
        shown,
        null,
        Texts.cleanOrNull(firstName),
        Texts.cleanOrNull(lastName),
        Texts.cleanOrNull(email));
  }

  /** Says nothing, so that neither password nor e-mail address gets into a log. */
  @Override
  public String toString() {
    return "RegistrationRequest";
  }
}
