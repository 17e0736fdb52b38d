package io.parley.user.contact;

import io.parley.contracts.UserId;
import io.parley.user.block.UserPair;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps address books. What a method has done when it returns is durable. */
public interface ContactStore {

  /** Enters or replaces a contact. */
  void put(UserId owner, Contact contact);

  void remove(UserId owner, UserId contact);

  Optional<Contact> find(UserId owner, UserId contact);

  /** Contacts in the order of their ids, after the given one or from the start. */
  List<Contact> list(UserId owner, Optional<UserId> after, int limit);

  int count(UserId owner);

  /** Those of the pairs of which the first has the second as a contact. */
  Set<UserPair> existing(Collection<UserPair> pairs);
}
