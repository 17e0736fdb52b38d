package io.parley.lastseen.flow;

import io.parley.contracts.UserId;
import io.parley.lastseen.push.Pushes;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.visibility.Visibilities;
import io.parley.lastseen.watch.Watcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who look what has changed, as far as they may see it. */
@Component
final class Audience {

  private final Visibilities visibilities;
  private final Pushes pushes;

  Audience(Visibilities visibilities, Pushes pushes) {
    this.visibilities = visibilities;
    this.pushes = pushes;
  }

  /** Tells of several users at once, so that user-service is asked once. */
  void tell(Map<UserId, Presence> changed, Map<UserId, List<Watcher>> audiences) {
    List<Pair> pairs = new ArrayList<>();
    audiences.forEach((target, audience) ->
        audience.forEach(watcher -> pairs.add(new Pair(watcher.viewer(), target))));
    Set<Pair> visible = visibilities.visibleNow(pairs);
    audiences.forEach((target, audience) -> {
      Presence presence = changed.getOrDefault(target, Presence.HIDDEN);
      pushes.tell(
          audience.stream()
              .filter(watcher -> visible.contains(new Pair(watcher.viewer(), target)))
              .toList(),
          target,
          presence);
    });
  }
}
