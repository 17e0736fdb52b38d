package io.parley.user.account;

import org.jspecify.annotations.Nullable;

/**
 * What people say about themselves.
 *
 * @param displayName shown to everybody
 * @param about shown to everybody
 * @param firstName shown to the owner only
 * @param lastName shown to the owner only
 * @param email shown to the owner only
 */
public record Profile(
    String displayName,
    @Nullable String about,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email) {

  /** Without what may not appear in logs. */
  @Override
  public String toString() {
    return "Profile[" + displayName + "]";
  }
}
