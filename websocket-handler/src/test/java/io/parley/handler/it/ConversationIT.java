package io.parley.handler.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People write to each other. */
class ConversationIT extends HandlerTestBase {

  @Test
  void messageReachesAllDevicesButTheOneItComesFrom() {
    UserId ana = UserId.next();
    try (Device phone = connect(ana, "phone");
        Device laptop = connect(ana, "laptop");
        Device ben = connect()) {
      phone.write(ben, "c1", "hello");
      JsonNode sent = phone.awaitFrame("sent");
      JsonNode received = ben.awaitFrame("event");
      laptop.awaitFrame("event");
      assertThat(sent.get("seq").asLong()).isEqualTo(1);
      assertThat(sent.get("clientId").asString()).isEqualTo("c1");
      assertThat(received.get("body").asString()).isEqualTo("hello");
      assertThat(received.get("sender").asString()).isEqualTo(ana.toString());
      assertThat(received.get("id").asString()).isEqualTo(sent.get("id").asString());
      phone.assertAlive();
      assertThat(phone.frames("event")).isEmpty();
    }
  }

  @Test
  void messagesOfOneConnectionKeepTheirOrder() {
    try (Device ana = connect();
        Device ben = connect()) {
      for (int i = 1; i <= 50; i++) {
        ana.write(ben, "c" + i, "n" + i);
      }
      await().until(() -> ben.frames("event").size() == 50);
      assertThat(ana.frames("sent").stream().map(frame -> frame.get("seq").asLong()))
          .isEqualTo(LongStream.rangeClosed(1, 50).boxed().toList());
      assertThat(
              ben.frames("event").stream()
                  .allMatch(frame ->
                      frame.get("body").asString().equals("n" + frame.get("seq").asLong())))
          .isTrue();
    }
  }

  @Test
  void retriedMessageIsAcknowledgedAgainAndShownOnce() {
    try (Device ana = connect();
        Device ben = connect()) {
      ana.write(ben, "same", "once");
      ana.write(ben, "same", "once");
      await().until(() -> ana.frames("sent").size() == 2);
      assertThat(ana.frames("sent")).allMatch(frame -> frame.get("seq").asLong() == 1);
      ben.awaitFrame("event");
      ben.assertAlive();
      assertThat(ben.frames("event")).hasSize(1);
    }
  }

  @Test
  void hiddenMessageIsVoidForTheOther() {
    try (Device pest = connect();
        Device ben = connect()) {
      PEERS.log.block(pest.user.toString());
      pest.write(ben, "c1", "unwanted");
      pest.awaitFrame("sent");
      JsonNode event = ben.awaitFrame("event");
      assertThat(event.get("kind").asString()).isEqualTo("void");
      assertThat(event.has("body")).isFalse();
    }
  }

  @Test
  void receiptReachesTheSenderAndTheOtherDevicesOfTheReader() {
    UserId benId = UserId.next();
    try (Device ana = connect();
        Device ben = connect(benId, "phone");
        Device tablet = connect(benId, "tablet")) {
      ana.write(ben, "c1", "hello");
      ben.awaitFrame("event");
      ben.say("{\"type\":\"delivered\",\"conversation\":\"%s\",\"seq\":1}", ben.with(ana));
      ben.say("{\"type\":\"read\",\"conversation\":\"%s\",\"seq\":1}", ben.with(ana));
      JsonNode receipt = ana.awaitFrame("receipt");
      assertThat(receipt.get("user").asString()).isEqualTo(benId.toString());
      assertThat(receipt.get("delivered").asLong()).isEqualTo(1);
      assertThat(receipt.get("read").asLong()).isEqualTo(1);
      tablet.awaitFrame("receipt");
      ben.assertAlive();
      assertThat(ben.frames("receipt")).isEmpty();
    }
  }

  @Test
  void receiptBeyondTheHeadDoesNotTakeOthersWithIt() {
    try (Device ana = connect();
        Device ben = connect()) {
      ana.write(ben, "c1", "hello");
      ben.awaitFrame("event");
      ben.say("{\"type\":\"delivered\",\"conversation\":\"%s\",\"seq\":1}", ben.with(ana));
      ben.say(
          "{\"type\":\"read\",\"conversation\":\"%s\",\"seq\":99,\"ref\":\"far\"}", ben.with(ana));
      assertThat(ben.awaitError("beyond_head").get("ref").asString()).isEqualTo("far");
      assertThat(ana.awaitFrame("receipt").get("delivered").asLong()).isEqualTo(1);
    }
  }

  @Test
  void typingIsPassedOnAndNotTooOften() {
    try (Device ana = connect();
        Device ben = connect()) {
      for (int i = 0; i < 5; i++) {
        ana.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", ana.with(ben));
      }
      ana.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":false}", ana.with(ben));
      ben.awaitFrame(frame ->
          frame.path("type").asString("").equals("typing") && !frame.path("on").asBoolean(true));
      assertThat(ben.frames("typing")).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void typingOfSomebodyBlockedIsNotPassedOn() {
    try (Device pest = connect();
        Device ben = connect()) {
      PEERS.directory.block(pest.user.toString());
      pest.say("{\"type\":\"typing\",\"conversation\":\"%s\",\"on\":true}", pest.with(ben));
      pest.write(ben, "c1", "after");
      ben.awaitFrame("event");
      assertThat(ben.frames("typing")).isEmpty();
    }
  }

  @Test
  void deviceCatchesUp() {
    try (Device ana = connect();
        Device ben = connect()) {
      ana.write(ben, "c1", "one");
      ana.write(ben, "c2", "two");
      await().until(() -> ana.frames("sent").size() == 2);
      ben.say("{\"type\":\"sync\",\"cursors\":{\"%s\":1},\"ref\":\"s\"}", ben.with(ana));
      JsonNode heads = ben.awaitFrame(frame -> frame.path("ref").asString("").equals("s"));
      assertThat(heads.get("conversations").get(0).get("head").asLong()).isEqualTo(2);
      assertThat(heads.get("more").asBoolean()).isFalse();
      ben.say("{\"type\":\"fetch\",\"conversation\":\"%s\",\"from\":2,\"to\":9}", ben.with(ana));
      JsonNode events = ben.awaitFrame("events");
      assertThat(events.get("events").get(0).get("body").asString()).isEqualTo("two");
      assertThat(events.get("to").asLong()).isEqualTo(2);
    }
  }

  @Test
  void cursorBeyondTheHeadIsSaidTogetherWithTheHead() {
    try (Device ana = connect();
        Device ben = connect()) {
      ana.write(ben, "c1", "one");
      ana.awaitFrame("sent");
      ben.say("{\"type\":\"sync\",\"cursors\":{\"%s\":7},\"ref\":\"s\"}", ben.with(ana));
      ben.awaitError("cursor_ahead");
      ben.awaitFrame(frame ->
          frame.path("type").asString("").equals("heads")
              && frame.path("ref").asString("").equals("s"));
    }
  }
}
