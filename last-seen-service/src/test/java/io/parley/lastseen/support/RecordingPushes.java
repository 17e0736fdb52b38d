package io.parley.lastseen.support;

import io.parley.contracts.UserId;
import io.parley.lastseen.push.Pushes;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.watch.Watcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Remembers what is told. */
public final class RecordingPushes implements Pushes {

  /** One viewer was told something. */
  public record Told(UserId viewer, UserId target, Presence presence) {}

  private final List<Told> told = new ArrayList<>();

  @Override
  public void tell(Collection<Watcher> audience, UserId target, Presence presence) {
    audience.forEach(watcher -> told.add(new Told(watcher.viewer(), target, presence)));
  }

  /** What was told since this was asked last. */
  public List<Told> drain() {
    List<Told> drained = List.copyOf(told);
    told.clear();
    return drained;
  }
}
