package io.parley.handler.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.delivery.v1.Push;
import io.parley.contracts.message.v1.Append;
import io.parley.contracts.message.v1.ReceiptAdvance;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** People talk in groups; the test plays group-message-handler. */
class GroupIT extends HandlerTestBase {

  private final UserId anaId = UserId.next();
  private final UserId benId = UserId.next();
  private final String group = PEERS.log.groups.create(anaId, benId);

  @AfterEach
  void noGathering() {
    PEERS.log.gather(0);
  }

  @Test
  void messageIsAcknowledgedAndPushedByOthers() {
    try (Device phone = connect(anaId, "phone");
        Device laptop = connect(anaId, "laptop")) {
      phone.writeTo(group, "c1", "hello all");

      JsonNode sent = phone.awaitFrame("sent");
      assertThat(sent.get("conversation").asString()).isEqualTo(group);
      assertThat(sent.get("seq").asLong()).isEqualTo(1);
      laptop.assertAlive();
      assertThat(laptop.frames("event")).isEmpty();
    }
  }

  @Test
  void appendNamesTheConnectionThatKnowsTheMessageAlready() {
    try (Device ana = connect(anaId, "phone");
        Device laptop = connect(anaId, "laptop");
        Device ben = connect(benId, "phone")) {
      ana.writeTo(group, "c1", "hello all");
      ana.awaitFrame("sent");
      Append append = appends().getLast();

      assertThat(deliver(eventOf(group, 1, append.getOriginConnection(), anaId, benId))).isEmpty();
      assertThat(deliver(eventOf(group, 1, append.getOriginConnection(), anaId, benId))).isEmpty();

      ben.awaitFrame("event");
      laptop.awaitFrame("event");
      ana.assertAlive();
      ben.assertAlive();
      assertThat(ana.frames("event")).isEmpty();
      assertThat(ben.frames("event")).hasSize(1);
    }
  }

  @Test
  void whoIsNotHereIsNamedAndTheOthersGetTheFrame() {
    UserId absent = UserId.next();
    try (Device ben = connect(benId, "phone")) {
      assertThat(deliver(eventOf(group, 1, "", anaId, benId, absent)))
          .containsExactly(anaId.toString(), absent.toString());

      ben.awaitFrame("event");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"muted", "not_permitted", "not_a_member", "unavailable"})
  void refusalNamesTheMessage(String code) {
    PEERS.log.groups.refuse(group, code);
    try (Device ana = connect(anaId, "phone")) {
      ana.writeTo(group, "c1", "hello");

      JsonNode error = ana.awaitError(code);
      assertThat(error.get("clientId").asString()).isEqualTo("c1");
      assertThat(error.get("conversation").asString()).isEqualTo(group);
      assertThat(error.has("retryAfter")).isEqualTo(code.equals("unavailable"));
      ana.assertAlive();
    }
  }

  @Test
  void whoIsNotInTheGroupIsToldSoOnEveryFrame() {
    try (Device eve = connect()) {
      eve.writeTo(group, "c1", "hello");
      eve.report("delivered", group, 1);
      eve.report("read", group, 1);
      eve.say("{\"type\":\"fetch\",\"conversation\":\"%s\",\"from\":1,\"to\":1}", group);
      eve.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", group);

      await().untilAsserted(() -> assertThat(codes(eve)).hasSize(5));
      assertThat(codes(eve)).containsOnly("not_a_member");
      eve.assertAlive();
    }
  }

  @Test
  void unknownGroupIsUnknown() {
    String nowhere = GroupId.next().conversation().value();
    try (Device ana = connect(anaId, "phone")) {
      ana.writeTo(nowhere, "c1", "hello");
      ana.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", nowhere);

      await().untilAsserted(() -> assertThat(codes(ana)).hasSize(2));
      assertThat(codes(ana)).containsOnly("unknown_conversation");
    }
  }

  @Test
  void receiptReachesTheUsersOwnDevicesOnly() {
    try (Device ana = connect(anaId, "phone");
        Device phone = connect(benId, "phone");
        Device tablet = connect(benId, "tablet")) {
      ana.writeTo(group, "c1", "hello");
      ana.awaitFrame("sent");
      phone.report("read", group, 1);

      assertThat(tablet.awaitFrame("receipt").get("user").asString()).isEqualTo(benId.toString());
      ana.assertAlive();
      phone.assertAlive();
      assertThat(ana.frames("receipt")).isEmpty();
      assertThat(phone.frames("receipt")).isEmpty();
    }
  }

  @Test
  void receiptsAreGatheredForAsLongAsTheGroupWants() {
    PEERS.log.gather(2_000);
    try (Device ana = connect(anaId, "phone");
        Device ben = connect(benId, "phone")) {
      for (int i = 1; i <= 20; i++) {
        ana.writeTo(group, "c" + i, "n" + i);
      }
      await().until(() -> ana.frames("sent").size() == 20);
      ben.report("delivered", group, 1);
      await().until(() -> advancesOf(benId).size() == 1);
      for (int seq = 2; seq <= 20; seq++) {
        ben.report("delivered", group, seq);
      }

      await().until(() -> advancesOf(benId).size() == 2);
      assertThat(advancesOf(benId).getLast().getDeliveredSeq()).isEqualTo(20);
      assertThat(ben.frames("error")).isEmpty();
    }
  }

  @Test
  void headsTellHowFarMessagesHaveCome() {
    try (Device ana = connect(anaId, "phone")) {
      ana.writeTo(group, "c1", "hello");
      ana.awaitFrame("sent");
      ana.say("{\"type\":\"sync\",\"cursors\":{\"%s\":0},\"ref\":\"s\"}", group);

      JsonNode head = headIn(ana, group);
      assertThat(head.get("head").asLong()).isEqualTo(1);
      assertThat(head.get("visibleFrom").asLong()).isEqualTo(2);
      assertThat(head.get("tallies").get(0).get("delivered").asInt()).isEqualTo(1);
      assertThat(head.has("ended")).isFalse();
    }
  }

  @Test
  void headsTellThatTheUserIsNotInTheGroupAnyMore() {
    PEERS.log.groups.change(group, anaId);
    try (Device ben = connect(benId, "phone")) {
      ben.say("{\"type\":\"sync\",\"cursors\":{\"%s\":3},\"ref\":\"s\"}", group);

      assertThat(headIn(ben, group).get("ended").asBoolean()).isTrue();
      assertThat(ben.frames("error")).isEmpty();
    }
  }

  @Test
  void tallyIsPassedOn() {
    try (Device ana = connect(anaId, "phone")) {
      Push tally =
          Push.newBuilder()
              .addUsers(anaId.toString())
              .setFrame(ByteString.copyFromUtf8("{\"type\":\"tally\",\"tallies\":[]}"))
              .build();

      deliver(tally);

      ana.awaitFrame("tally");
    }
  }

  private List<Append> appends() {
    return PEERS.log.appends().stream()
        .filter(append -> append.getConversation().equals(group))
        .toList();
  }

  private List<ReceiptAdvance> advancesOf(UserId user) {
    return PEERS.log.advances().stream()
        .filter(advance -> advance.getConversation().equals(group))
        .filter(advance -> advance.getUser().equals(user.toString()))
        .toList();
  }

  private static List<String> codes(Device device) {
    return device.frames("error").stream().map(error -> error.path("code").asString("")).toList();
  }

  private static JsonNode headIn(Device device, String conversation) {
    JsonNode heads = device.awaitFrame(frame -> frame.path("ref").asString("").equals("s"));
    return heads
        .get("conversations")
        .valueStream()
        .filter(head -> head.get("conversation").asString().equals(conversation))
        .findFirst()
        .orElseThrow();
  }
}
