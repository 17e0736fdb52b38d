package io.parley.user.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.user.account.Account;
import io.parley.user.account.PublicUser;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A contact as the owner of the address book sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactView(PublicUser user, @Nullable String alias, Instant addedAt) {

  static ContactView of(Contact contact, Account account) {
    return new ContactView(PublicUser.of(account), contact.alias(), contact.addedAt());
  }
}
