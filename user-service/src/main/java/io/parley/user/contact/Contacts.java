package io.parley.user.contact;

import io.parley.chassis.error.ProblemException;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.UserId;
import io.parley.user.privacy.PresenceNews;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Enters people into address books and removes them, up to a bound that several requests at once
 * may overstep a little.
 */
@Service
class Contacts {

  private final ContactStore store;
  private final PresenceNews news;
  private final ContactProperties properties;
  private final Clock clock;

  Contacts(ContactStore store, PresenceNews news, ContactProperties properties, Clock clock) {
    this.store = store;
    this.news = news;
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
    if (known.isEmpty()) {
      news.contactsChanged(owner);
    }
    return contact;
  }

  void remove(UserId owner, UserId user) {
    store.remove(owner, user);
    news.contactsChanged(owner);
  }
}
