package io.parley.lastseen.seen;

import io.parley.contracts.UserId;
import java.util.Collection;
import java.util.Map;

/** Keeps the last sighting of each user. */
public interface SightingStore {

  /**
   * Enters sightings; of several of one user the one noted last stays, in whatever order they come.
   * What was entered when this returns is durable.
   */
  void save(Collection<Sighting> sightings);

  /** The last sighting of each of the users who were ever seen. */
  Map<UserId, Sighting> find(Collection<UserId> users);
}
