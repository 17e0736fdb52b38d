package io.parley.registry.transition;

import static io.parley.registry.support.Examples.newIncarnation;
import static io.parley.registry.support.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.parley.contracts.UserId;
import io.parley.registry.node.Incarnation;
import io.parley.registry.session.Session;
import io.parley.registry.session.SessionStore;
import io.parley.registry.support.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of transitions does, together with the store of sessions that feeds it. */
abstract class TransitionStoreContract {

  static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration SILENCE = Settings.defaults().nodeTimeout();
  private static final int MAX = 1024;

  private final UserId user = UserId.next();
  private final Incarnation node = newIncarnation();
  private final Incarnation other = newIncarnation();

  abstract SessionStore sessions();

  abstract TransitionStore transitions();

  /** Makes what was handed out look as if that were longer ago than the patience. */
  abstract List<Transition> takeAfterThePatience();

  @Test
  void onlyTheFirstDeviceAndTheLastAreTransitions() {
    Session phone = session(user, "phone");
    Session laptop = session(user, "laptop");
    enter(node, phone);
    enter(other, laptop);
    enter(other, laptop);
    assertThat(take()).extracting(Transition::online).containsExactly(true);
    assertThat(transitions().online()).isOne();

    sessions().remove(node.node(), List.of(phone));
    assertThat(take()).isEmpty();
    sessions().remove(other.node(), List.of(laptop));
    sessions().remove(other.node(), List.of(laptop));
    assertThat(take())
        .extracting(Transition::user, Transition::online)
        .containsExactly(tuple(user, false));
    assertThat(transitions().online()).isZero();
  }

  @Test
  void aConnectionThatReplacesAnotherIsNoTransition() {
    enter(node, session(user, "phone"));
    take();
    enter(other, session(user, "phone"));
    assertThat(take()).isEmpty();
    assertThat(transitions().online()).isOne();
  }

  @Test
  void theUsersOfADeadNodeGoOnceHoweverTheyAreDropped() {
    UserId elsewhere = UserId.next();
    enter(node, session(user, "phone"));
    enter(node, session(user, "laptop"));
    enter(node, session(elsewhere, "phone"));
    enter(other, session(elsewhere, "laptop"));
    take();

    sessions().sweep(node, 100);
    sessions().drop(Map.of(user, List.of(node)));

    assertThat(take())
        .extracting(Transition::user, Transition::online)
        .containsExactly(tuple(user, false));
    assertThat(transitions().online()).isOne();
  }

  @Test
  void whoWasLostWithTheirNodeWentWhenItFellSilent() {
    UserId leaver = UserId.next();
    Session leaving = session(leaver, "phone");
    enter(node, session(user, "phone"));
    enter(node, leaving);
    sessions().sweep(node, 100);
    enter(node, leaving);
    sessions().remove(node.node(), List.of(leaving));

    List<Transition> taken = take();
    Transition lost = last(taken, user);
    assertThat(lost.at()).isEqualTo(lost.recorded().minus(SILENCE));
    assertThat(lost.recorded()).isAfterOrEqualTo(first(taken, user).recorded());
    Transition left = last(taken, leaver);
    assertThat(left.at()).isEqualTo(left.recorded());
  }

  @Test
  void transitionsOfOneUserComeInTheirOrder() {
    for (int i = 0; i < 20; i++) {
      Session session = session(user, "phone");
      enter(node, session);
      sessions().remove(node.node(), List.of(session));
    }
    List<Transition> taken = new ArrayList<>();
    for (List<Transition> some = take(); !some.isEmpty(); some = take()) {
      taken.addAll(some);
    }
    assertThat(taken).hasSize(40);
    assertThat(IntStream.range(0, 40).allMatch(i -> taken.get(i).online() == (i % 2 == 0)))
        .isTrue();
    assertThat(taken).extracting(Transition::at).isSorted();
  }

  @Test
  void eachIsHandedOutOnceAndAgainWhenItIsNotDoneInTime() {
    enter(node, session(user, "phone"));
    Transition taken = take().getFirst();
    assertThat(take()).isEmpty();

    assertThat(takeAfterThePatience()).containsExactly(taken);
    transitions().done(List.of(taken.id()));
    assertThat(takeAfterThePatience()).isEmpty();
  }

  @Test
  void doingThemTwiceOrDoingUnknownOnesChangesNothing() {
    enter(node, session(user, "phone"));
    TransitionId id = take().getFirst().id();
    transitions().done(List.of(id, id));
    transitions().done(List.of(id, TransitionId.parse("17-3@5")));
    assertThat(takeAfterThePatience()).isEmpty();
  }

  @Test
  void noMoreAreHandedOutThanAskedFor() {
    List<UserId> users = Stream.generate(UserId::next).limit(500).toList();
    users.forEach(each -> enter(node, session(each, "phone")));
    List<UserId> seen = new ArrayList<>();
    for (List<Transition> some = transitions().take(64, PATIENCE);
        !some.isEmpty();
        some = transitions().take(64, PATIENCE)) {
      assertThat(some).hasSizeLessThanOrEqualTo(64);
      some.forEach(transition -> seen.add(transition.user()));
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(users);
    assertThat(transitions().online()).isEqualTo(500);
  }

  private static Transition first(List<Transition> taken, UserId user) {
    return taken.stream().filter(each -> each.user().equals(user)).findFirst().orElseThrow();
  }

  private static Transition last(List<Transition> taken, UserId user) {
    return first(taken.reversed(), user);
  }

  private List<Transition> take() {
    return transitions().take(MAX, PATIENCE);
  }

  private void enter(Incarnation at, Session session) {
    sessions().enter(at, List.of(session), 10);
  }
}
