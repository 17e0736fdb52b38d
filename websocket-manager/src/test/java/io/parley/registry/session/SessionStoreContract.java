package io.parley.registry.session;

import static io.parley.registry.support.Examples.newIncarnation;
import static io.parley.registry.support.Examples.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.node.Incarnation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every session store does. */
abstract class SessionStoreContract {

  private static final int LIMIT = 10;
  private static final Duration MEMORY = Duration.ofMinutes(6);

  private final UserId user = UserId.next();
  private final Incarnation node = newIncarnation();
  private final Incarnation other = newIncarnation();

  abstract SessionStore store();

  @Test
  void aUserWhoIsNotConnectedIsNowhere() {
    assertThat(store().find(List.of(user))).containsExactly(Set.of());
  }

  @Test
  void aUserIsAtEachNodeOnce() {
    enter(node, session(user, "phone"));
    enter(node, session(user, "tablet"));
    enter(other, session(user, "laptop"));
    assertThat(store().find(List.of(user))).containsExactly(Set.of(node, other));
  }

  @Test
  void usersAreFoundInTheOrderInWhichTheyWereAskedFor() {
    UserId second = UserId.next();
    UserId third = UserId.next();
    enter(node, session(user, "phone"));
    enter(other, session(third, "phone"));
    assertThat(store().find(List.of(third, second, user, third)))
        .containsExactly(Set.of(other), Set.of(), Set.of(node), Set.of(other));
  }

  @Test
  void aSecondConnectionOfADeviceReplacesTheFirst() {
    Session first = session(user, "phone");
    assertThat(enter(node, first)).isEqualTo(new Entry.Entered());
    assertThat(enter(other, session(user, "phone")))
        .isEqualTo(new Entry.Replaced(new Location(node, first.connection(), first.login())));
    assertThat(store().find(List.of(user))).containsExactly(Set.of(other));
  }

  @Test
  void aConnectionThatIsEnteredLateDoesNotReplaceALaterOne() {
    Session first = session(user, "phone");
    Session second = session(user, "phone");
    enter(other, second);
    assertThat(enter(node, first))
        .isEqualTo(new Entry.Replaced(new Location(node, first.connection(), first.login())));
    assertThat(store().find(List.of(user))).containsExactly(Set.of(other));
  }

  @Test
  void enteringTheSameConnectionAgainChangesNothing() {
    Session session = session(user, "phone");
    enter(node, session);
    assertThat(enter(node, session)).isEqualTo(new Entry.Entered());
    assertThat(store().find(List.of(user))).containsExactly(Set.of(node));
  }

  @Test
  void enteringAConnectionUnderAnotherLifeOfItsNodeReplacesNothing() {
    Incarnation revived = new Incarnation(node.node(), "another-life");
    Session session = session(user, "phone");
    enter(node, session);
    assertThat(enter(revived, session)).isEqualTo(new Entry.Entered());
    assertThat(store().find(List.of(user))).containsExactly(Set.of(revived));
  }

  @Test
  void eachSessionOfABatchHasItsOwnAnswerInOrder() {
    Session first = session(user, "phone");
    Session second = session(user, "phone");
    Session third = session(UserId.next(), "phone");
    assertThat(store().enter(node, List.of(first, second, third), LIMIT))
        .containsExactly(
            new Entry.Entered(),
            new Entry.Replaced(new Location(node, first.connection(), first.login())),
            new Entry.Entered());
  }

  @Test
  void oneDeviceTooManyIsRefusedButAKnownOneMayConnectAgain() {
    for (int i = 0; i < LIMIT; i++) {
      assertThat(enter(node, session(user, "device-" + i))).isEqualTo(new Entry.Entered());
    }
    assertThat(enter(other, session(user, "one-more")))
        .isInstanceOfSatisfying(
            Entry.Full.class, full -> assertThat(full.present()).hasSize(LIMIT));
    assertThat(enter(other, session(user, "device-3"))).isInstanceOf(Entry.Replaced.class);
  }

  @Test
  void onlyThatVeryConnectionIsRemoved() {
    Session first = session(user, "phone");
    Session second = session(user, "phone");
    enter(node, first);
    enter(other, second);
    store().remove(node.node(), List.of(first));
    store().remove(node.node(), List.of(second));
    store().remove(other.node(), List.of(first));
    assertThat(store().find(List.of(user))).containsExactly(Set.of(other));
    store().remove(other.node(), List.of(second));
    store().remove(other.node(), List.of(second));
    assertThat(store().find(List.of(user))).containsExactly(Set.of());
  }

  @Test
  void whatIsAtDeadNodesIsDropped() {
    enter(node, session(user, "phone"));
    enter(other, session(user, "laptop"));
    Incarnation nextLife = new Incarnation(node.node(), "next");
    enter(nextLife, session(user, "tablet"));
    store().drop(Map.of(user, List.of(node)));
    assertThat(store().find(List.of(user))).containsExactly(Set.of(other, nextLife));
  }

  @Test
  void aRevokedLoginSessionIsNamedWhereverItIsAndRefusedFromThenOn() {
    LoginSessionId login = LoginSessionId.next();
    Session phone = session(user, "phone", login);
    Session tablet = session(user, "tablet", login);
    enter(node, phone);
    enter(other, tablet);
    enter(other, session(user, "laptop"));
    assertThat(store().revoke(user, List.of(login), MEMORY))
        .containsExactlyInAnyOrder(
            new Location(node, phone.connection(), login),
            new Location(other, tablet.connection(), login));
    assertThat(enter(node, session(user, "phone", login))).isEqualTo(new Entry.Revoked());
    assertThat(enter(node, session(user, "phone"))).isInstanceOf(Entry.Replaced.class);
  }

  @Test
  void revokingAgainNamesWhatIsStillThere() {
    LoginSessionId login = LoginSessionId.next();
    enter(node, session(user, "phone", login));
    store().revoke(user, List.of(login), MEMORY);
    assertThat(store().revoke(user, List.of(login), MEMORY)).hasSize(1);
  }

  @Test
  void aDeadNodeIsSweptSomeUsersAtATimeUntilNoneIsLeft() {
    List<UserId> users = IntStream.range(0, 25).mapToObj(_ -> UserId.next()).toList();
    users.forEach(each -> enter(node, session(each, "phone")));
    enter(other, session(users.getFirst(), "laptop"));
    assertThat(store().sweep(node, 10)).isEqualTo(10);
    assertThat(store().sweep(node, 10)).isEqualTo(10);
    assertThat(store().sweep(node, 10)).isEqualTo(5);
    assertThat(store().sweep(node, 10)).isZero();
    assertThat(store().find(users))
        .startsWith(Set.of(other))
        .filteredOn(found -> !found.isEmpty())
        .hasSize(1);
  }

  @Test
  void aUserWhoLeftANodeAndCameBackIsSweptToo() {
    Session first = session(user, "phone");
    enter(node, first);
    store().remove(node.node(), List.of(first));
    enter(node, session(user, "phone"));
    assertThat(store().sweep(node, 10)).isEqualTo(1);
    assertThat(store().find(List.of(user))).containsExactly(Set.of());
  }

  @Test
  void ofManyConnectionsOfOneDeviceAtOnceAllButOneAreReplacedExactlyOnce() throws Exception {
    int count = 200;
    List<Session> sessions =
        IntStream.range(0, count).mapToObj(_ -> session(user, "phone")).toList();
    ConcurrentLinkedQueue<Location> replaced = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (Session session : sessions) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                if (enter(node, session) instanceof Entry.Replaced(Location former)) {
                  replaced.add(former);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(replaced).hasSize(count - 1).doesNotHaveDuplicates();
    Location last =
        switch (enter(other, session(user, "phone"))) {
          case Entry.Replaced(Location former) -> former;
          case Entry.Entered() -> throw new AssertionError("nothing was there");
          case Entry.Full(var _) -> throw new AssertionError("full");
          case Entry.Revoked() -> throw new AssertionError("revoked");
        };
    assertThat(replaced).doesNotContain(last);
  }

  private Entry enter(Incarnation at, Session session) {
    return store().enter(at, List.of(session), LIMIT).getFirst();
  }
}
