package io.parley.e2e.history;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.Map;

/**
 * Everything that is known about one run.
 *
 * @param seed makes the same choices again
 * @param observations in the order of time
 * @param devices what each device that stayed to the end holds
 * @param syncs what a fresh device of each user gets
 * @param table what Cassandra holds
 * @param rosters the members of the groups, as they are listed
 */
public record Evidence(
    long seed,
    List<Observation> observations,
    Map<Actor, LogView> devices,
    Map<UserId, LogView> syncs,
    LogView table,
    Map<ConversationId, Map<UserId, Standing>> rosters) {

  public Evidence {
    observations = List.copyOf(observations);
    devices = Map.copyOf(devices);
    syncs = Map.copyOf(syncs);
    rosters = Map.copyOf(rosters);
  }

  /** The observations of one kind. */
  public <T extends Observation> List<T> all(Class<T> kind) {
    return observations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
