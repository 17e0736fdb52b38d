package io.parley.user.revocation;

import java.util.Collection;
import java.util.List;

/**
 * Revocations that are not carried out in full yet. They are forgotten by themselves when the last
 * access token of their session has expired: then all its connections have ended, too.
 */
interface PendingRevocationStore {

  /** Enters revocations; durable when it returns. */
  void put(Collection<Revocation> revocations);

  /** Removes revocations that are carried out. */
  void remove(Collection<Revocation> revocations);

  /** Those that are pending, of all instances; not more than a few thousand at once. */
  List<Revocation> list();
}
