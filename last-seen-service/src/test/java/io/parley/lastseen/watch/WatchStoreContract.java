package io.parley.lastseen.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.UserId;
import io.parley.lastseen.state.Presence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of watches does. */
abstract class WatchStoreContract {

  static final int MAX_WATCHERS = 3;
  static final Duration EXPIRY = Duration.ofSeconds(2);
  private static final Presence AWAY = Presence.away(Instant.parse("2026-11-21T12:00:00.123Z"));

  private final UserId target = UserId.next();
  private final Watcher ann = new Watcher("node-1", UserId.next());
  private final Watcher ben = new Watcher("node-2", UserId.next());

  abstract WatchStore store();

  /** Waits until watches that are not entered again have ended. */
  abstract void letWatchesEnd();

  @Test
  void whoIsNotWatchedIsShownToNobody() {
    assertThat(look().watched()).isFalse();
    assertThat(look().shown()).isEmpty();
    assertThat(show(Presence.ONLINE, look().stamp()).audience()).isEmpty();
    assertThat(look().shown()).isEmpty();
  }

  @Test
  void thoseWhoWatchAreToldOfChangesOnly() {
    enter(ann, ben);
    assertThat(look().watched()).isTrue();
    assertThat(show(Presence.ONLINE).audience()).isEmpty();
    assertThat(look().shown()).contains(Presence.ONLINE);
    assertThat(show(Presence.ONLINE).audience()).isEmpty();
    assertThat(show(AWAY).audience()).containsExactlyInAnyOrder(ann, ben);
    assertThat(look().shown()).contains(AWAY);
    assertThat(show(AWAY).audience()).isEmpty();
    assertThat(show(Presence.HIDDEN).audience()).hasSize(2);
  }

  @Test
  void whatIsOutOfDateChangesNothing() {
    enter(ann);
    long stamp = look().stamp();
    show(Presence.ONLINE, stamp + 5);
    assertThat(show(AWAY, stamp)).isEqualTo(new ShowResult(Presence.ONLINE, List.of()));
    assertThat(look().shown()).contains(Presence.ONLINE);
  }

  @Test
  void watchesEndWhenTheyAreRemoved() {
    enter(ann, ben);
    show(Presence.ONLINE);
    store().remove(List.of(new Watch(ann, target)));
    store().remove(List.of(new Watch(ann, target)));
    assertThat(show(AWAY).audience()).containsExactly(ben);
    assertThat(store().watchesOf(ann.viewer())).isEmpty();
  }

  @Test
  void watchesEndByThemselvesUnlessTheyAreEnteredAgain() {
    enter(ann);
    show(Presence.ONLINE);
    letWatchesEnd();
    assertThat(look().watched()).isFalse();
    assertThat(store().watchersOf(target)).isEmpty();
    assertThat(store().watchesOf(ann.viewer())).isEmpty();
    assertThat(show(AWAY).audience()).isEmpty();
    enter(ann);
    assertThat(look().watched()).isTrue();
    assertThat(look().shown()).isEmpty();
  }

  @Test
  void whoeverComesNextIsNotShownWhatThoseBeforeWereShown() {
    enter(ann);
    show(Presence.ONLINE);
    store().remove(List.of(new Watch(ann, target)));
    assertThat(look().shown()).isEmpty();
    enter(ben);
    assertThat(look().watched()).isTrue();
    assertThat(look().shown()).isEmpty();
    show(AWAY);
    enter(ann);
    assertThat(look().shown()).contains(AWAY);
  }

  @Test
  void bothSidesOfAWatchAreFound() {
    UserId other = UserId.next();
    store().enter(List.of(new Watch(ann, target), new Watch(ann, other), new Watch(ben, target)));
    assertThat(store().watchersOf(target)).containsExactlyInAnyOrder(ann, ben);
    assertThat(store().watchesOf(ann.viewer()))
        .containsExactlyInAnyOrder(new Watch(ann, target), new Watch(ann, other));
    assertThat(store().watchesOf(target)).isEmpty();
  }

  @Test
  void aUserHasABoundedNumberOfWatchers() {
    List<Watcher> many =
        Stream.generate(() -> new Watcher("node-1", UserId.next())).limit(5).toList();
    enter(many.toArray(Watcher[]::new));
    assertThat(store().watchersOf(target)).hasSize(MAX_WATCHERS);
    enter(many.getFirst());
    assertThat(store().watchersOf(target)).hasSize(MAX_WATCHERS).contains(many.getFirst());
  }

  @Test
  void allWhoAreWatchedAreComparedOncePerRound() {
    List<UserId> users = Stream.generate(UserId::next).limit(40).toList();
    store().enter(users.stream().map(user -> new Watch(ann, user)).toList());
    assertThat(round(7)).containsAll(users);
    assertThat(round(7)).isEmpty();
  }

  private List<UserId> round(int page) {
    List<UserId> found = new ArrayList<>();
    for (int part = 0; part < store().parts(); part++) {
      int from = 0;
      for (List<UserId> some = store().targets(part, from, page);
          !some.isEmpty();
          some = store().targets(part, from, page)) {
        found.addAll(some);
        from += some.size();
      }
    }
    return found;
  }

  private void enter(Watcher... watchers) {
    store().enter(Stream.of(watchers).map(watcher -> new Watch(watcher, target)).toList());
  }

  private Sight look() {
    return store().look(List.of(target)).getFirst();
  }

  private ShowResult show(Presence presence) {
    return show(presence, look().stamp());
  }

  private ShowResult show(Presence presence, long stamp) {
    return store().show(List.of(new Show(target, presence, stamp))).getFirst();
  }
}
