package io.parley.user.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as its owner sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnUser(
    String id,
    String username,
    String displayName,
    @Nullable String about,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    Instant createdAt) {

  /** The view of an account. */
  public static OwnUser of(Account account) {
    Profile profile = account.profile();
    return new OwnUser(
        account.id().toString(),
        account.username().value(),
        profile.displayName(),
        profile.about(),
        profile.firstName(),
        profile.lastName(),
        profile.email(),
        account.createdAt());
  }

  /** Without what may not appear in logs. */
  @Override
  public String toString() {
    return "OwnUser[" + id + "]";
  }
}
