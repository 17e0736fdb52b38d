package io.parley.user.contact;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Enters people into address books, up to a bound that several requests at once may overstep a
 * little.
 */
@Service
class Contacts {

  private final ContactStore store;
  private final ContactProperties properties;
  private final Clock clock;

  Contacts(ContactStore store, ContactProperties properties, Clock clock) {
    this.store = store;
    this.properties = properties;
    this.clock = clock;
  }

  Contact put(UserId owner, UserId user, @Nullable String alias) {
    if (owner.equals(user)) {
      throw ProblemException.invalidField("userId", "Nobody is their own contact.");
    }
    Optional<Contact> known = store.find(owner, user);
    if (known.isEmpty() && store.count(owner) >= properties.maxContacts()) {
      throw new ProblemException(ErrorCode.TOO_MANY_CONTACTS);
    }
    Contact contact =
        new Contact(
            user,
            alias,
            known
                .map(Contact::addedAt)
                .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    store.put(owner, contact);
    return contact;
  }
}
