package io.parley.fanout.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.Push;
import io.parley.contracts.fanout.v1.FanoutEvent;
import io.parley.contracts.fanout.v1.FanoutRecord;
import io.parley.contracts.fanout.v1.FanoutTallies;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.Tally;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who gets what. */
class FanoutIT {

  private static final World WORLD = new World();

  private final FakeNode near = WORLD.node();
  private final FakeNode far = WORLD.node();

  @BeforeAll
  static void start() {
    WORLD.start();
  }

  @AfterAll
  static void end() {
    WORLD.close();
  }

  @Test
  void eventIsOnePushPerNodeWithAllItsUsers() {
    List<UserId> users = WORLD.users(50, near, far);
    Group group = WORLD.group(users);
    WORLD.write(group.text(users.getFirst()));
    await().until(() -> near.got().size() == 25 && far.got().size() == 25);
    assertThat(near.pushes()).hasSize(1);
    assertThat(far.pushes()).hasSize(1);
    assertThat(near.pushes().getFirst().getEvent().getGroupVersion()).isEqualTo(1);
    assertThat(near.got().getFirst().frame())
        .startsWith("{\"type\":\"event\",\"conversation\":\"" + group.id() + "\",\"seq\":2,")
        .contains("\"body\":\"text 2\"");
  }

  @Test
  void eventsOfAConversationArriveInTheirOrder() {
    List<UserId> users = WORLD.users(4, near, far);
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      groups.add(WORLD.group(users));
    }
    for (int i = 0; i < 100; i++) {
      groups.forEach(group -> WORLD.write(group.text(users.getFirst())));
    }
    await().until(() -> near.got().size() == 4000 && far.got().size() == 4000);
    for (Group group : groups) {
      for (UserId user : users) {
        assertThat(seqs(users.indexOf(user) % 2 == 0 ? near : far, group, user))
            .hasSize(100)
            .isSorted();
      }
    }
    assertThat(near.calls()).isLessThan(near.pushes().size());
  }

  @Test
  void membershipIsThatOfTheEventsVersion() {
    List<UserId> users = WORLD.users(2, near);
    UserId late = WORLD.user(near);
    Group group = WORLD.group(users);
    UserId ana = users.getFirst();
    UserId ben = users.getLast();
    WORLD.write(group.text(ana)); // 2
    WORLD.write(group.add(ana, late)); // 3
    WORLD.write(group.text(ana)); // 4
    WORLD.write(group.remove(ana, ben)); // 5
    WORLD.write(group.text(ana)); // 6
    await().until(() -> seqs(near, group, ana).size() == 5);
    await().until(() -> seqs(near, group, late).size() == 4);
    assertThat(seqs(near, group, late)).containsExactly(3L, 4L, 5L, 6L);
    assertThat(seqs(near, group, ben)).containsExactly(2L, 3L, 4L, 5L);
  }

  @Test
  void membershipIsThatOfTheEventsVersionWhenTheLogIsFarAhead() {
    List<UserId> users = WORLD.users(2, near);
    UserId late = WORLD.user(near);
    UserId ana = users.getFirst();
    UserId ben = users.getLast();
    Group group = Group.of(users);
    List<FanoutEvent> events =
        List.of(
            group.text(ana),
            group.add(ana, late),
            group.text(ana),
            group.remove(ana, ben),
            group.text(ana));
    WORLD.publish(group);
    events.forEach(WORLD::write);
    await().until(() -> seqs(near, group, late).size() == 4);
    assertThat(seqs(near, group, late)).containsExactly(3L, 4L, 5L, 6L);
    assertThat(seqs(near, group, ben)).containsExactly(2L, 3L, 4L, 5L);
  }

  @Test
  void whoCameBackMeanwhileGetsWhatWasSaidWhileTheyWereInBefore() {
    List<UserId> users = WORLD.users(2, near);
    UserId ana = users.getFirst();
    UserId ben = users.getLast();
    Group group = Group.of(users);
    List<FanoutEvent> events =
        List.of(
            group.text(ana), // 2
            group.remove(ana, ben), // 3
            group.text(ana), // 4
            group.add(ana, ben), // 5
            group.text(ana)); // 6
    WORLD.publish(group);
    events.forEach(WORLD::write);
    await().until(() -> seqs(near, group, ana).size() == 5);
    await().until(() -> seqs(near, group, ben).equals(List.of(2L, 3L, 5L, 6L)));
  }

  @Test
  void membersAreLoadedOnceAndThenFollowTheStream() {
    UserId ana = WORLD.user(near);
    Group group = WORLD.group(List.of(ana));
    int before = WORLD.log.loads();
    WORLD.write(group.text(ana));
    for (int i = 0; i < 20; i++) {
      WORLD.write(group.add(ana, WORLD.user(near)));
      WORLD.write(group.title(ana));
      WORLD.write(group.text(ana));
    }
    await().until(() -> seqs(near, group, ana).size() == 61);
    assertThat(WORLD.log.loads() - before).isEqualTo(1);
    await().until(() -> seqs(near, group, group.members().getLast()).size() == 3);
  }

  @Test
  void changeThatWasNotSeenMakesMembersLoadAgain() {
    UserId ana = WORLD.user(near);
    UserId ben = WORLD.user(near);
    Group group = WORLD.group(List.of(ana));
    WORLD.write(group.text(ana));
    await().until(() -> seqs(near, group, ana).size() == 1);
    group.add(ana, ben);
    WORLD.publish(group);
    WORLD.log.turnOneAway();
    WORLD.write(group.text(ana));
    await().until(() -> seqs(near, group, ben).equals(List.of(4L)));
  }

  @Test
  void whoMustNotSeeAnEventGetsItsNumber() {
    List<UserId> users = WORLD.users(3, near);
    UserId blind = users.getLast();
    Group group = WORLD.group(users);
    WORLD.write(group.text(users.getFirst()).toBuilder().addHiddenFrom(blind.toString()).build());
    await().until(() -> near.got().size() == 3);
    assertThat(near.got()).allMatch(got -> got.isVoid() == got.user().equals(blind));
  }

  @Test
  void originIsPassedOn() {
    UserId ana = WORLD.user(near);
    Group group = WORLD.group(List.of(ana));
    WORLD.write(group.text(ana).toBuilder().setOriginConnection("origin").build());
    await().until(() -> !near.pushes().isEmpty());
    assertThat(near.pushes()).extracting(Push::getExceptConnection).containsExactly("origin");
  }

  @Test
  void directMessageReachesBoth() {
    UserId ana = WORLD.user(near);
    UserId ben = WORLD.user(far);
    Event event =
        Group.of(List.of(ana)).text(ana).getEvent().toBuilder()
            .setConversation(ConversationId.direct(ana, ben).value())
            .setGroupVersion(0)
            .build();
    WORLD.write(FanoutEvent.newBuilder().setEvent(event).build());
    await().until(() -> near.got().size() == 1 && far.got().size() == 1);
  }

  @Test
  void talliesReachTheirUser() {
    UserId ana = WORLD.user(near);
    Group group = WORLD.group(List.of(ana));
    Tally tally = Tally.newBuilder().setSeq(7).setMembers(9).setDelivered(5).setRead(3).build();
    WORLD.write(
        group.id(),
        FanoutRecord.newBuilder()
            .setTallies(
                FanoutTallies.newBuilder()
                    .setConversation(group.id())
                    .setUser(ana.toString())
                    .addTallies(tally)
                    .addTallies(tally.toBuilder().setSeq(8)))
            .build());
    await().until(() -> near.got().size() == 1);
    assertThat(near.got().getFirst().frame())
        .isEqualTo(
            "{\"type\":\"tally\",\"conversation\":\""
                + group.id()
                + "\",\"tallies\":[{\"seq\":7,\"members\":9,\"delivered\":5,\"read\":3},"
                + "{\"seq\":8,\"members\":9,\"delivered\":5,\"read\":3}]}");
  }

  @Test
  void whatCannotBeReadIsPassedOver() {
    UserId ana = WORLD.user(near);
    Group group = WORLD.group(List.of(ana));
    Group unknown = Group.of(List.of(ana));
    WORLD.write(WORLD.messagesTopic(), group.id(), new byte[] {1, 2, 3});
    WORLD.write(WORLD.redeliveryTopic(), group.id(), new byte[] {1, 2, 3});
    WORLD.write(group.id(), FanoutRecord.getDefaultInstance());
    WORLD.write(unknown.text(ana));
    WORLD.write(group.text(ana));
    await().until(() -> seqs(near, group, ana).equals(List.of(2L)));
  }

  private static List<Long> seqs(FakeNode node, Group group, UserId user) {
    return node.seqs(group.id(), user);
  }
}
