package io.parley.lastseen.flow;

import io.parley.contracts.UserId;
import io.parley.lastseen.PresenceProperties;
import io.parley.lastseen.registry.Registry;
import io.parley.lastseen.seen.Sighting;
import io.parley.lastseen.seen.SightingStore;
import io.parley.lastseen.state.Presence;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds out what is to be shown of users: what the registry says, and when they were seen last. */
@Component
public final class Truth {

  /** What was found. */
  public sealed interface Found {

    /** They are there, or were never seen, or have been gone for longer than the flap time. */
    record Certain(Presence presence) implements Found {}

    /** They have just gone and may come back; until then they are shown as they were. */
    record Flapping(Duration left) implements Found {}

    /**
     * They are not there, and nobody told that they went: that is on its way or was lost.
     *
     * @param came when they came
     */
    record Unnoticed(Sighting came) implements Found {}
  }

  private final Registry registry;
  private final SightingStore sightings;
  private final Clock clock;
  private final Duration flap;

  Truth(Registry registry, SightingStore sightings, Clock clock, PresenceProperties properties) {
    this.registry = registry;
    this.sightings = sightings;
    this.clock = clock;
    this.flap = properties.flap();
  }

  /** What is true of each of the users. */
  public Map<UserId, Found> of(Collection<UserId> users) {
    if (users.isEmpty()) {
      return Map.of();
    }
    Set<UserId> online = registry.online(users);
    List<UserId> absent = users.stream().filter(user -> !online.contains(user)).toList();
    Map<UserId, Sighting> seen = absent.isEmpty() ? Map.of() : sightings.find(absent);
    Map<UserId, Found> found = new HashMap<>();
    online.forEach(user -> found.put(user, new Found.Certain(Presence.ONLINE)));
    for (UserId user : absent) {
      Sighting last = seen.get(user);
      found.put(user, last == null ? new Found.Certain(Presence.HIDDEN) : absent(last));
    }
    return found;
  }

  private Found absent(Sighting last) {
    if (last.online()) {
      return new Found.Unnoticed(last);
    }
    Duration left = Duration.between(clock.instant(), last.at().plus(flap));
    return left.isPositive()
        ? new Found.Flapping(left.compareTo(flap) > 0 ? flap : left)
        : new Found.Certain(Presence.away(last.at()));
  }
}
