package io.parley.lastseen.support;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import io.parley.lastseen.registry.Registry;
import io.parley.lastseen.registry.Transition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** A registry in which users come and go as the test says. */
public final class ScriptedRegistry implements Registry {

  private final Clock clock;
  private final Set<UserId> online = new HashSet<>();
  private final List<Transition> transitions = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private boolean away;
  private int lookups;

  public ScriptedRegistry(Clock clock) {
    this.clock = clock;
  }

  public void comes(UserId user) {
    online.add(user);
    record(user, true, Duration.ZERO);
  }

  public void goes(UserId user) {
    online.remove(user);
    record(user, false, Duration.ZERO);
  }

  /** Is found to have gone a while ago. */
  public void isLost(UserId user, Duration ago) {
    online.remove(user);
    record(user, false, ago);
  }

  /** Goes, and the transition is lost. */
  public void vanishes(UserId user) {
    online.remove(user);
  }

  /** Does not answer until told otherwise. */
  public void isAway(boolean isAway) {
    away = isAway;
  }

  /** What was reported as done. */
  public List<String> done() {
    return done;
  }

  public int lookups() {
    return lookups;
  }

  @Override
  public List<Transition> take(List<String> reported, Duration wait) {
    answer();
    done.addAll(reported);
    List<Transition> taken = List.copyOf(transitions);
    transitions.clear();
    return taken;
  }

  @Override
  public Set<UserId> online(Collection<UserId> users) {
    answer();
    lookups++;
    Set<UserId> found = new HashSet<>(users);
    found.retainAll(online);
    return found;
  }

  @Override
  public long count() {
    answer();
    return online.size();
  }

  @Override
  public Map<String, String> nodes() {
    answer();
    return Map.of();
  }

  private void record(UserId user, boolean isOnline, Duration ago) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    transitions.add(
        new Transition(
            "t" + (transitions.size() + done.size()) + user, user, isOnline, now.minus(ago), now));
  }

  private void answer() {
    if (away) {
      throw new RpcUnavailableException("registry", new TimeoutException());
    }
  }
}
