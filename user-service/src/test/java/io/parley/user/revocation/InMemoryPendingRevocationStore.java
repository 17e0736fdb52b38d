package io.parley.user.revocation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Pending revocations for tests that need no Cassandra. */
final class InMemoryPendingRevocationStore implements PendingRevocationStore {

  private final Set<Revocation> pending = new LinkedHashSet<>();

  @Override
  public synchronized void put(Collection<Revocation> revocations) {
    pending.addAll(revocations);
  }

  @Override
  public synchronized void remove(Collection<Revocation> revocations) {
    pending.removeAll(revocations);
  }

  @Override
  public synchronized List<Revocation> list() {
    return List.copyOf(pending);
  }
}
