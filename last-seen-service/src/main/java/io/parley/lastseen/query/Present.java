package io.parley.lastseen.query;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import io.parley.lastseen.flow.Rechecks;
import io.parley.lastseen.flow.Truth;
import io.parley.lastseen.seen.Sighting;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.watch.Sight;
import io.parley.lastseen.watch.WatchStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * How users look now, before anybody's privacy: what is shown of those who are watched, and what is
 * true of the others.
 */
@Component
final class Present {

  /** Longer than a transition takes from the registry to the last sighting, as a rule. */
  private static final Duration ON_THE_WAY = Duration.ofMillis(200);

  private final WatchStore watches;
  private final Truth truth;
  private final Rechecks rechecks;

  Present(WatchStore watches, Truth truth, Rechecks rechecks) {
    this.watches = watches;
    this.truth = truth;
    this.rechecks = rechecks;
  }

  /**
   * Users and how they look.
   *
   * @param stamps of those who were not shown to anybody, the moment before they were looked at
   */
  record View(Map<UserId, Presence> presences, Map<UserId, Long> stamps) {}

  /** Each of the users. */
  View of(Collection<UserId> users) {
    List<UserId> all = users.stream().distinct().toList();
    Map<UserId, Presence> presences = new HashMap<>();
    Map<UserId, Long> stamps = new HashMap<>();
    List<Sight> sights = look(all);
    for (int i = 0; i < sights.size(); i++) {
      UserId user = all.get(i);
      long stamp = sights.get(i).stamp();
      sights
          .get(i)
          .shown()
          .ifPresentOrElse(
              presence -> presences.put(user, presence), () -> stamps.put(user, stamp));
    }
    List<UserId> others = new ArrayList<>(all);
    others.removeAll(presences.keySet());
    find(others).forEach((user, found) -> presences.put(user, presence(user, found)));
    return new View(presences, stamps);
  }

  /** As a rule the news that somebody went are on their way, and say when that was. */
  private Map<UserId, Truth.Found> find(List<UserId> users) {
    Map<UserId, Truth.Found> found = new HashMap<>(truth.of(users));
    List<UserId> unnoticed =
        users.stream().filter(user -> found.get(user) instanceof Truth.Found.Unnoticed).toList();
    if (!unnoticed.isEmpty()) {
      LockSupport.parkNanos(ON_THE_WAY.toNanos());
      found.putAll(truth.of(unnoticed));
    }
    return found;
  }

  /** While Redis is away, nobody is watched. */
  private List<Sight> look(List<UserId> users) {
    try {
      return watches.look(users);
    } catch (RpcUnavailableException e) {
      return List.of();
    }
  }

  private Presence presence(UserId user, Truth.Found found) {
    return switch (found) {
      case Truth.Found.Certain(Presence presence) -> presence;
      case Truth.Found.Flapping(Duration left) -> {
        rechecks.in(user, left);
        yield Presence.ONLINE;
      }
      case Truth.Found.Unnoticed(Sighting came) -> {
        rechecks.in(user, Duration.ofSeconds(1));
        yield Presence.away(came.at());
      }
    };
  }
}
