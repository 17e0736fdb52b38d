package io.parley.lastseen.flow;

import io.parley.contracts.UserId;
import io.parley.lastseen.push.Pushes;
import io.parley.lastseen.state.Pair;
import io.parley.lastseen.state.Presence;
import io.parley.lastseen.visibility.Visibilities;
import io.parley.lastseen.watch.Watch;
import io.parley.lastseen.watch.WatchStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells those who look at a user whose privacy has changed, and that user, what they may see now.
 * Whoever may not see is told in any case: that it is known already, because somebody has asked
 * meanwhile, does not say that it was shown. Whoever may see is told if it was not known.
 */
@Component
final class PrivacyRound {

  private static final int BATCH = 100;

  private final PrivacyNews news;
  private final WatchStore watches;
  private final Visibilities visibilities;
  private final Pushes pushes;

  PrivacyRound(PrivacyNews news, WatchStore watches, Visibilities visibilities, Pushes pushes) {
    this.news = news;
    this.watches = watches;
    this.visibilities = visibilities;
    this.pushes = pushes;
  }

  /** Everybody whose turn it is; who fails has news again. */
  void round() {
    List<UserId> due = news.due(BATCH);
    for (int i = 0; i < due.size(); i++) {
      try {
        tell(due.get(i));
      } catch (RuntimeException e) {
        due.subList(i, due.size()).forEach(news::again);
        throw e;
      }
    }
  }

  private void tell(UserId user) {
    List<Watch> affected =
        Stream.concat(
                watches.watchersOf(user).stream().map(watcher -> new Watch(watcher, user)),
                watches.watchesOf(user).stream())
            .toList();
    List<Pair> pairs = affected.stream().map(PrivacyRound::pair).toList();
    Set<Pair> known = new HashSet<>(pairs);
    known.removeIf(pair -> !visibilities.lastSaid(pair).orElse(false));
    Set<Pair> visible = visibilities.visible(pairs);
    known.retainAll(visible);
    push(affected.stream().filter(watch -> !known.contains(pair(watch))).toList(), visible);
  }

  private void push(List<Watch> changed, Set<Pair> visible) {
    List<UserId> targets = changed.stream().map(Watch::target).distinct().toList();
    Map<UserId, Presence> shown = new HashMap<>();
    var sights = watches.look(targets);
    for (int i = 0; i < targets.size(); i++) {
      shown.put(targets.get(i), sights.get(i).shown().orElse(Presence.HIDDEN));
    }
    for (Watch watch : changed) {
      Presence presence =
          visible.contains(pair(watch))
              ? shown.getOrDefault(watch.target(), Presence.HIDDEN)
              : Presence.HIDDEN;
      pushes.tell(List.of(watch.watcher()), watch.target(), presence);
    }
  }

  private static Pair pair(Watch watch) {
    return new Pair(watch.watcher().viewer(), watch.target());
  }
}
