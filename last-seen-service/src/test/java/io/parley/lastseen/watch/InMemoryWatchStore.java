package io.parley.lastseen.watch;

import io.parley.chassis.rpc.RpcUnavailableException;
import io.parley.contracts.UserId;
import io.parley.lastseen.state.Presence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Watches in memory. */
public final class InMemoryWatchStore implements WatchStore {

  private record Shown(Presence presence, long stamp) {}

  private final Map<Watch, Instant> watches = new LinkedHashMap<>();
  private final Map<UserId, Shown> shown = new HashMap<>();
  private final Clock clock;
  private final Duration expiry;
  private final int maxWatchers;
  private boolean away;
  private boolean roundTaken;

  public InMemoryWatchStore(Clock clock, Duration expiry, int maxWatchers) {
    this.clock = clock;
    this.expiry = expiry;
    this.maxWatchers = maxWatchers;
  }

  /** Does not answer until told otherwise. */
  public void isAway(boolean isAway) {
    away = isAway;
  }

  /** Loses everything. */
  public void lose() {
    watches.clear();
    shown.clear();
    roundTaken = false;
  }

  @Override
  public void enter(Collection<Watch> entered) {
    expire();
    for (Watch watch : entered) {
      if (watches.containsKey(watch) || watchersOf(watch.target()).size() < maxWatchers) {
        watches.put(watch, clock.instant().plus(expiry));
      }
    }
  }

  @Override
  public void remove(Collection<Watch> removed) {
    removed.forEach(watches::remove);
  }

  @Override
  public List<Sight> look(List<UserId> targets) {
    expire();
    return targets.stream()
        .map(target ->
            new Sight(
                clock.millis(),
                Optional.ofNullable(shown.get(target)).map(Shown::presence),
                !watchersOf(target).isEmpty()))
        .toList();
  }

  @Override
  public List<ShowResult> show(List<Show> shows) {
    expire();
    return shows.stream().map(this::show).toList();
  }

  @Override
  public List<Watcher> watchersOf(UserId target) {
    return watches.keySet().stream()
        .filter(watch -> watch.target().equals(target))
        .map(Watch::watcher)
        .toList();
  }

  @Override
  public List<Watch> watchesOf(UserId viewer) {
    return watches.keySet().stream()
        .filter(watch -> watch.watcher().viewer().equals(viewer))
        .toList();
  }

  @Override
  public List<UserId> targets(int part, int from, int limit) {
    if (from == 0) {
      if (roundTaken) {
        return List.of();
      }
      roundTaken = true;
    }
    List<UserId> all =
        new ArrayList<>(watches.keySet().stream().map(Watch::target).distinct().toList());
    List<UserId> page = all.subList(Math.min(from, all.size()), Math.min(from + limit, all.size()));
    return page;
  }

  /** The next round may begin. */
  public void nextRound() {
    roundTaken = false;
  }

  @Override
  public int parts() {
    return 1;
  }

  private ShowResult show(Show show) {
    List<Watcher> audience = watchersOf(show.target());
    @Nullable Shown former = shown.get(show.target());
    if (audience.isEmpty()) {
      shown.remove(show.target());
      return new ShowResult(show.presence(), List.of());
    }
    if (former != null && former.stamp() > show.stamp()) {
      return new ShowResult(former.presence(), List.of());
    }
    shown.put(show.target(), new Shown(show.presence(), show.stamp()));
    boolean changed = former != null && !former.presence().equals(show.presence());
    return new ShowResult(show.presence(), changed ? audience : List.of());
  }

  private void expire() {
    if (away) {
      throw new RpcUnavailableException("redis", new TimeoutException());
    }
    watches.values().removeIf(end -> !end.isAfter(clock.instant()));
    shown.keySet().removeIf(target -> watchersOf(target).isEmpty());
  }
}
