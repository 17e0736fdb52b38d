package io.parley.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ConversationId;
import io.parley.contracts.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Well-formed frames about conversations that ask for what is not there or not allowed. */
@Tag("quick")
class ConversationRulesIT {

  private static final long FAR = 1_000_000;

  @RegisterExtension static final Stage STAGE = new Stage();

  @Test
  void conversationOfOthersIsNotAnyonesBusiness() {
    for (Map<String, Object> frame :
        List.<Map<String, Object>>of(
            fetch(STAGE.conversation(), 1, 1),
            cursor("delivered", STAGE.conversation(), 1),
            cursor("read", STAGE.conversation(), 1),
            Map.of("type", "typing", "conversation", STAGE.conversation(), "on", true),
            Map.of(
                "type",
                "send",
                "clientId",
                "x",
                "conversation",
                STAGE.conversation(),
                "kind",
                "text",
                "body",
                "hello"))) {
      try (Probe probe = STAGE.connect(STAGE.eve, "eve")) {
        assertThat(probe.refusalOf(frame)).as("%s", frame).isEqualTo("not_a_member");
      }
    }
  }

  @Test
  void conversationWithoutAMessageIsUnknown() {
    String none = ConversationId.direct(STAGE.ana.id(), STAGE.eve.id()).value();
    for (Map<String, Object> frame :
        List.<Map<String, Object>>of(
            fetch(none, 1, 1), cursor("delivered", none, 1), cursor("read", none, 1))) {
      assertRefused(frame, "unknown_conversation");
    }
  }

  @Test
  void receiptBeyondTheHeadIsRefused() {
    assertRefused(cursor("read", STAGE.conversation(), FAR), "beyond_head");
    assertRefused(cursor("delivered", STAGE.conversation(), FAR), "beyond_head");
  }

  @Test
  void cursorBeyondTheHeadIsToldTogetherWithTheHead() {
    try (Probe probe = STAGE.connect(STAGE.ana, "ahead")) {
      probe.say(
          Map.of("type", "sync", "ref", "ahead", "cursors", Map.of(STAGE.conversation(), FAR)));
      JsonNode error = probe.await("error");

      assertThat(error.path("code").asString("")).isEqualTo("cursor_ahead");
      assertThat(error.path("conversation").asString("")).isEqualTo(STAGE.conversation());
    }
    try (Probe probe = STAGE.connect(STAGE.ana, "ahead-2")) {
      probe.say(
          Map.of("type", "sync", "ref", "ahead", "cursors", Map.of(STAGE.conversation(), FAR)));
      JsonNode heads = probe.await("heads");
      while (!heads.path("ref").asString("").equals("ahead")) {
        heads = probe.await("heads");
      }

      assertThat(heads.path("conversations").path(0).path("head").asLong(0)).isPositive();
    }
  }

  @Test
  void rangeBeyondTheHeadIsShort() {
    try (Probe probe = STAGE.connect(STAGE.ana, "range")) {
      probe.say(fetch(STAGE.conversation(), FAR, FAR + 10));
      JsonNode events = probe.await("events");

      assertThat(events.path("events").isEmpty()).isTrue();
      assertThat(events.path("head").asLong(0)).isBetween(1L, FAR);
    }
  }

  @Test
  void rangeThatEndsBeforeItBeginsIsInvalid() {
    assertRefused(fetch(STAGE.conversation(), 3, 2), "invalid_field");
  }

  @Test
  void userWhoDoesNotExistIsUnknown() {
    assertRefused(
        Map.of(
            "type",
            "send",
            "clientId",
            "x",
            "to",
            UserId.next().toString(),
            "kind",
            "text",
            "body",
            "hello"),
        "unknown_user");
  }

  @Test
  void messageToOneselfIsRefused() {
    assertRefused(Stage.message(STAGE.ana, "to myself"), "invalid_recipient");
  }

  private static void assertRefused(Map<String, Object> frame, String code) {
    try (Probe probe = STAGE.connect(STAGE.ana, "rules")) {
      assertThat(probe.refusalOf(frame)).as("%s", frame).isEqualTo(code);
    }
  }

  private static Map<String, Object> fetch(String conversation, long from, long to) {
    return Map.of("type", "fetch", "conversation", conversation, "from", from, "to", to);
  }

  private static Map<String, Object> cursor(String type, String conversation, long seq) {
    return Map.of("type", type, "conversation", conversation, "seq", seq);
  }
}
