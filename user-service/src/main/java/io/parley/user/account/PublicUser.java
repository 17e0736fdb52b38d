package io.parley.user.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An account as everybody sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublicUser(String id, String username, String displayName, @Nullable String about) {

  /** The view of an account. */
  public static PublicUser of(Account account) {
    return new PublicUser(
        account.id().toString(),
        account.username().value(),
        account.profile().displayName(),
        account.profile().about());
  }
}
