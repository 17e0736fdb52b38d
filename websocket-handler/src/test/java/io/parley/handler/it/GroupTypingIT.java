package io.parley.handler.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.Push;
import io.parley.contracts.registry.v1.Node;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who is typing in groups. */
class GroupTypingIT extends HandlerTestBase {

  private final UserId anaId = UserId.next();
  private final UserId benId = UserId.next();
  private final String group = PEERS.log.groups.create(anaId, benId);

  @Test
  void typingIsPassedOnAmongMembers() {
    try (Device ana = connect(anaId, "phone");
        Device laptop = connect(anaId, "laptop");
        Device ben = connect(benId, "phone")) {
      for (int i = 0; i < 5; i++) {
        ana.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", group);
        ana.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":false}", group);
      }

      await().until(() -> ben.frames("typing").size() == 2);
      ben.assertAlive();
      laptop.assertAlive();
      assertThat(ben.frames("typing")).hasSize(2);
      assertThat(laptop.frames("typing")).isEmpty();
      assertThat(ana.frames("typing")).isEmpty();
    }
  }

  @Test
  void frameForManyUsersOfAnotherNodeIsSentOnce() {
    UserId[] members = Stream.generate(UserId::next).limit(100).toArray(UserId[]::new);
    members[0] = anaId;
    PEERS.log.groups.change(group, members);
    PEERS.registry.addNode(
        Node.newBuilder().setId(Peers.NODE).setRpcAddress(PEERS.address).build());
    for (UserId member : members) {
      PEERS.registry.addSession(member.toString(), "far-" + member, Peers.NODE);
      PEERS.otherNode.connect(member.toString());
    }
    try (Device ana = connect(anaId, "phone")) {
      ana.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", group);

      await().until(() -> pushesOfGroup().stream().mapToInt(Push::getUsersCount).sum() == 99);
      assertThat(pushesOfGroup()).hasSize(1);
      assertThat(PEERS.registry.askedAbout(members[99].toString())).isOne();
    }
  }

  @Test
  void typingInALargeGroupIsNotPassedOn() {
    UserId[] members = new UserId[300];
    for (int i = 0; i < members.length; i++) {
      members[i] = i == 0 ? anaId : UserId.next();
    }
    members[1] = benId;
    PEERS.log.groups.change(group, members);
    try (Device ana = connect(anaId, "phone");
        Device ben = connect(benId, "phone")) {
      ana.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", group);
      ana.assertAlive();
      deliver(eventOf(group, 1, "", benId));

      ben.awaitFrame("event");
      assertThat(ben.frames("typing")).isEmpty();
      assertThat(ana.frames("error")).isEmpty();
    }
  }

  @Test
  void membersAreAskedForAgainWhenALaterVersionPassesBy() {
    try (Device ana = connect(anaId, "phone");
        Device ben = connect(benId, "phone")) {
      ana.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", group);
      ben.awaitFrame("typing");
      int asked = PEERS.log.groups.asked();
      PEERS.log.groups.change(group, anaId);
      deliver(eventOf(group, 2, "", benId));
      ben.awaitFrame("event");

      ben.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", group);

      ben.awaitError("not_a_member");
      assertThat(PEERS.log.groups.asked()).isEqualTo(asked + 1);
    }
  }

  private List<Push> pushesOfGroup() {
    return PEERS.otherNode.pushes().stream()
        .filter(push -> push.getFrame().toStringUtf8().contains(group))
        .toList();
  }
}
