package io.parley.handler.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.contracts.registry.v1.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The registry and other nodes fail; nothing is lost. */
class OutageIT extends HandlerTestBase {

  private final UserId far = UserId.next();

  @BeforeEach
  void anotherNode() {
    PEERS.registry.addNode(
        Node.newBuilder().setId(Peers.NODE).setRpcAddress(PEERS.address).build());
    PEERS.registry.addSession(far.toString(), "far-connection", Peers.NODE);
    PEERS.otherNode.connect(far.toString());
  }

  @AfterEach
  void heal() {
    PEERS.registry.away(false);
    PEERS.otherNode.away(false);
  }

  @Test
  void messageReachesAnotherNode() {
    try (Device ana = connect()) {
      write(ana, "c1");
      ana.awaitFrame("sent");
      awaitFarFrame("\"clientId\":\"c1\"");
    }
  }

  @Test
  void messageWhoseNodeIsAwayFollowsAsANudge() {
    try (Device ana = connect()) {
      PEERS.otherNode.away(true);
      write(ana, "c1");
      write(ana, "c2");
      await().until(() -> ana.frames("sent").size() == 2);
      PEERS.otherNode.away(false);
      awaitFarFrame("\"head\":2");
    }
  }

  @Test
  void messageWhileTheRegistryIsAwayFollows() {
    try (Device ana = connect()) {
      PEERS.registry.away(true);
      write(ana, "c1");
      ana.awaitFrame("sent");
      PEERS.registry.away(false);
      awaitFarFrame("\"head\":1");
    }
  }

  @Test
  void deviceThatComesWhileTheRegistryIsAwayIsWelcomeAndRegisteredLater() {
    PEERS.registry.away(true);
    try (Device ana = connect()) {
      assertThat(PEERS.registry.sessionsOf(ana.user.toString())).isZero();
      PEERS.registry.away(false);
      await().until(() -> PEERS.registry.sessionsOf(ana.user.toString()) == 1);
    }
  }

  @Test
  void sessionsAreRegisteredAgainWhenTheRegistryHasLostThem() {
    try (Device ana = connect();
        Device ben = connect()) {
      ana.write(ben, "c1", "hello");
      ben.awaitFrame("event");
      PEERS.registry.loseEverything();
      await().until(() -> PEERS.registry.sessionsOf(ana.user.toString()) == 1);
      // And it is looked whether something was missed.
      ben.awaitFrame("heads");
    }
  }

  @Test
  void deathOfANodeMakesDevicesLookWhatTheyMissed() {
    PEERS.registry.addNode(Node.newBuilder().setId("mortal").setRpcAddress(PEERS.address).build());
    try (Device ana = connect();
        Device ben = connect()) {
      ana.write(ben, "c1", "hello");
      ben.awaitFrame("heads");
      int before = ben.frames("heads").size();
      PEERS.registry.removeNode("mortal");
      await().until(() -> ben.frames("heads").size() > before);
      assertThat(ben.frames("heads")).allMatch(frame -> !frame.has("asOf"));
    }
  }

  @Test
  void userWhoIsNotWhereTheRegistrySaysIsLookedUpAgain() {
    try (Device ana = connect()) {
      PEERS.otherNode.disconnect(far.toString());
      write(ana, "c1");
      ana.awaitFrame("sent");
      ana.assertAlive();
    }
  }

  @Test
  void sessionLeavesTheRegistryWithItsConnection() {
    try (Device ana = connect()) {
      await().until(() -> PEERS.registry.sessionsOf(ana.user.toString()) == 1);
      ana.vanish();
      await().until(() -> PEERS.registry.sessionsOf(ana.user.toString()) == 0);
    }
  }

  private void write(Device from, String clientId) {
    from.say(
        "{\"type\":\"send\",\"clientId\":\"%s\",\"to\":\"%s\",\"kind\":\"text\",\"body\":\"x\"}",
        clientId, far);
  }

  private void awaitFarFrame(String part) {
    await()
        .until(() ->
            PEERS.otherNode.frames().stream()
                .anyMatch(frame -> frame.contains(part) && frame.contains(far.toString())));
  }
}
