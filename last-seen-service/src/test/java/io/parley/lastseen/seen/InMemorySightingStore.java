package io.parley.lastseen.seen;

import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Sightings in memory. */
public final class InMemorySightingStore implements SightingStore {

  private final Map<UserId, Sighting> sightings = new HashMap<>();
  private boolean failing;

  /** Does not save until told otherwise. */
  public void fails(boolean isFailing) {
    failing = isFailing;
  }

  @Override
  public void save(Collection<Sighting> saved) {
    if (failing) {
      throw new IllegalStateException("no room");
    }
    saved.forEach(each ->
        sightings.merge(each.user(), each, (old, fresh) -> isOlder(fresh, old) ? old : fresh));
  }

  private static boolean isOlder(Sighting fresh, Sighting old) {
    return fresh.noted().isBefore(old.noted())
        || (fresh.noted().equals(old.noted()) && !old.online());
  }

  @Override
  public Map<UserId, Sighting> find(Collection<UserId> users) {
    Map<UserId, Sighting> found = new HashMap<>(sightings);
    found.keySet().retainAll(users);
    return found;
  }
}
