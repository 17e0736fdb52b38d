package io.parley.user.login;

import io.parley.user.password.Password;
import io.parley.user.text.PlainText;
import io.parley.user.text.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to log in.
 *
 * @param username capitals mean the same as small letters
 * @param password the password
 * @param device what the user calls the device, up to 64 characters
 * @param rememberMe whether the session shall last for weeks
 */
record LoginRequest(
    @NotNull @Size(max = 64) String username,
    @NotNull @PlainText(max = Password.MAX, verbatim = true) String password,
    @PlainText(max = LoginRequest.MAX_DEVICE) @Nullable String device,
    @Nullable Boolean rememberMe) {

  static final int MAX_DEVICE = 64;

  private static final String UNNAMED_DEVICE = "Unnamed device";

  String deviceName() {
    String name = Texts.cleanOrNull(device);
    return name == null ? UNNAMED_DEVICE : name;
  }

  boolean remembered() {
    return Boolean.TRUE.equals(rememberMe);
  }

  /** Says nothing, so that no password gets into a log. */
  @Override
  public String toString() {
    return "LoginRequest";
  }
}
