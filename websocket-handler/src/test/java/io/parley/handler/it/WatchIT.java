package io.parley.handler.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.Push;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** People look whether others are online; the test plays last-seen-service. */
@TestPropertySource(properties = "parley.handler.watch.per-connection=150")
class WatchIT extends HandlerTestBase {

  private final UserId anaId = UserId.next();
  private final UserId benId = UserId.next();

  @AfterEach
  void heal() {
    PEERS.presence.away(false);
  }

  @Test
  void watchIsAnsweredWithThePresentState() {
    UserId cleo = UserId.next();
    PEERS.presence.online(benId, true);
    try (Device ana = connect(anaId, "phone")) {
      ana.say("{\"type\":\"watch\",\"users\":[\"%s\",\"%s\"],\"ref\":\"w\"}", benId, cleo);

      JsonNode ben = awaitPresence(ana, benId);
      assertThat(ben.get("online").asBoolean()).isTrue();
      assertThat(ben.has("lastSeen")).isFalse();
      assertThat(ben.get("ref").asString()).isEqualTo("w");
      JsonNode other = awaitPresence(ana, cleo);
      assertThat(other.get("online").asBoolean()).isFalse();
      assertThat(other.get("lastSeen").asString()).isEqualTo("1970-01-01T00:00:00.001Z");
    }
  }

  @Test
  void everyWatchIsAnsweredWithItsRef() {
    try (Device ana = connect(anaId, "phone")) {
      for (int i = 0; i < 10; i++) {
        ana.say("{\"type\":\"watch\",\"users\":[\"%s\"],\"ref\":\"w%d\"}", benId, i);
      }
      for (int i = 0; i < 10; i++) {
        String ref = "w" + i;
        ana.awaitFrame(frame -> frame.path("ref").asString("").equals(ref));
      }
    }
  }

  @Test
  void pushReachesOnlyConnectionsThatWatch() {
    try (Device phone = connect(anaId, "phone");
        Device laptop = connect(anaId, "laptop")) {
      watch(phone, benId);
      awaitPresence(phone, benId);

      assertThat(deliver(presence(benId, true))).isEmpty();

      await().until(() -> isShown(phone, benId, true));
      laptop.assertAlive();
      assertThat(laptop.frames("presence")).isEmpty();
    }
  }

  @Test
  void whoDoesNotWatchAnyMoreGetsNoMore() {
    try (Device phone = connect(anaId, "phone")) {
      watch(phone, benId);
      awaitPresence(phone, benId);
      phone.say("{\"type\":\"unwatch\",\"users\":[\"%s\"]}", benId);
      await().until(() -> !PEERS.presence.isWatched(anaId, benId));
      deliver(presence(benId, true));

      phone.assertAlive();
      assertThat(isShown(phone, benId, true)).isFalse();
    }
  }

  @Test
  void watchLastsUntilTheLastConnectionOfTheViewerEndsIt() {
    try (Device phone = connect(anaId, "phone")) {
      try (Device laptop = connect(anaId, "laptop")) {
        watch(phone, benId);
        watch(laptop, benId);
        awaitPresence(phone, benId);
        awaitPresence(laptop, benId);
      }
      await().until(() -> PEERS.registry.sessionsOf(anaId.toString()) == 1);
      assertThat(PEERS.presence.isWatched(anaId, benId)).isTrue();
    }
    await().until(() -> !PEERS.presence.isWatched(anaId, benId));
  }

  @Test
  void tooManyAreRefusedAndNothingIsAdded() {
    List<UserId> many = Stream.generate(UserId::next).limit(100).toList();
    try (Device ana = connect(anaId, "phone")) {
      watch(ana, many.toArray(UserId[]::new));
      await().until(() -> ana.frames("presence").size() == 100);

      watch(ana, Stream.generate(UserId::next).limit(51).toArray(UserId[]::new));

      ana.awaitError("too_many_watched");
      watch(ana, Stream.generate(UserId::next).limit(50).toArray(UserId[]::new));
      await().until(() -> ana.frames("presence").size() == 150);
      // Those that are watched already do not count again.
      watch(ana, many.toArray(UserId[]::new));
      await().until(() -> ana.frames("presence").size() == 250);
    }
  }

  @Test
  void watchIsRefusedWhileNobodyCanTellAndMayBeTriedAgain() {
    try (Device ana = connect(anaId, "phone")) {
      PEERS.presence.away(true);
      watch(ana, benId);
      assertThat(ana.awaitError("unavailable").get("retryAfter").asLong()).isPositive();
      PEERS.presence.away(false);

      await()
          .until(() -> {
            watch(ana, benId);
            ana.assertAlive();
            return !ana.frames("presence").isEmpty();
          });
    }
  }

  @Test
  void watchesAreRenewedAndShowWhatNoPushHasShown() {
    try (Device ana = connect(anaId, "phone")) {
      watch(ana, benId);
      assertThat(awaitPresence(ana, benId).get("online").asBoolean()).isFalse();
      PEERS.presence.away(true);
      PEERS.presence.loseWatches();
      PEERS.presence.online(benId, true);
      PEERS.presence.away(false);

      await().until(() -> PEERS.presence.isWatched(anaId, benId));
      await().until(() -> isShown(ana, benId, true));
    }
  }

  @Test
  void renewalThatSaysNothingNewIsNotShown() {
    try (Device ana = connect(anaId, "phone")) {
      watch(ana, benId);
      awaitPresence(ana, benId);
      for (int i = 0; i < 3; i++) {
        PEERS.presence.loseWatches();
        await().until(() -> PEERS.presence.isWatched(anaId, benId));
      }

      ana.assertAlive();
      assertThat(ana.frames("presence")).hasSize(1);
    }
  }

  private static void watch(Device device, UserId... users) {
    String list = Stream.of(users).map(user -> "\"" + user + "\"").collect(Collectors.joining(","));
    device.say("{\"type\":\"watch\",\"users\":[%s]}", list);
  }

  private static JsonNode awaitPresence(Device device, UserId user) {
    return device.awaitFrame(frame ->
        frame.path("type").asString("").equals("presence")
            && frame.path("user").asString("").equals(user.toString()));
  }

  private static boolean isShown(Device device, UserId user, boolean online) {
    return device.frames("presence").stream()
        .anyMatch(frame ->
            frame.path("user").asString("").equals(user.toString())
                && frame.path("online").asBoolean() == online);
  }

  private Push presence(UserId of, boolean online) {
    String frame = "{\"type\":\"presence\",\"user\":\"%s\",\"online\":%b}".formatted(of, online);
    return Push.newBuilder()
        .addUsers(anaId.toString())
        .setPresenceOf(of.toString())
        .setFrame(ByteString.copyFromUtf8(frame))
        .build();
  }
}
