package io.parley.handler.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import io.parley.contracts.ProtocolLimits;
import io.parley.contracts.frame.LogEvent;
import io.parley.contracts.frame.TextContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServerFramesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final long AT = Instant.parse("2026-11-21T01:02:03.004Z").toEpochMilli();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "quote \" backslash \\ slash /",
        "\b\f\n\r\t\u0000\u001f\u007f",
        "é 漢 😀"
      })
  void bodySurvivesEncoding(String body) {
    JsonNode json = read(ServerFrames.event(text(1, body)));
    assertThat(json.get("body").asString()).isEqualTo(body);
  }

  @Test
  void eventTellsEverything() {
    LogEvent event =
        new LogEvent.Text(
            FrameSamples.CONVERSATION,
            new LogEvent.Stamp(5, "id", AT),
            FrameSamples.ALICE,
            new ClientId("a\"b"),
            new TextContent("hi", 4, List.of(FrameSamples.BOB)));
    JsonNode json = read(ServerFrames.event(event));
    assertThat(json.get("type").asString()).isEqualTo("event");
    assertThat(json.get("conversation").asString()).isEqualTo(FrameSamples.CONVERSATION.value());
    assertThat(json.get("seq").asLong()).isEqualTo(5);
    assertThat(json.get("sender").asString()).isEqualTo(FrameSamples.ALICE.toString());
    assertThat(json.get("at").asString()).isEqualTo("2026-11-21T01:02:03.004Z");
    assertThat(json.get("replyTo").asLong()).isEqualTo(4);
    assertThat(json.get("mentions").get(0).asString()).isEqualTo(FrameSamples.BOB.toString());
    assertThat(json.get("clientId").asString()).isEqualTo("a\"b");
  }

  @Test
  void hiddenEventTellsItsNumberAndNothingElse() {
    JsonNode json = read(ServerFrames.event(new LogEvent.Hidden(FrameSamples.CONVERSATION, 9)));
    assertThat(json.propertyNames()).containsExactly("type", "conversation", "seq", "kind");
    assertThat(json.get("kind").asString()).isEqualTo("void");
  }

  @Test
  void frameOfOthersBecomesAnAnswer() {
    ServerFrame pushed = ServerFrame.of(ByteString.copyFromUtf8("{\"type\":\"presence\"}"));
    JsonNode json = read(ServerFrames.withRef("a\"b", pushed));
    assertThat(json.get("type").asString()).isEqualTo("presence");
    assertThat(json.get("ref").asString()).isEqualTo("a\"b");
    assertThat(ServerFrames.withRef(null, pushed)).isSameAs(pushed);
  }

  @Test
  void errorRepeatsWhatTheClientSaid() {
    Echo echo = new Echo("r", new ClientId("c"), FrameSamples.CONVERSATION);
    Problem problem = new Problem(ErrorCode.RATE_LIMITED, echo, "seq", Duration.ofMillis(250));
    JsonNode json = read(ServerFrames.error(problem));
    assertThat(json.get("ref").asString()).isEqualTo("r");
    assertThat(json.get("clientId").asString()).isEqualTo("c");
    assertThat(json.get("conversation").asString()).isEqualTo(FrameSamples.CONVERSATION.value());
    assertThat(json.get("field").asString()).isEqualTo("seq");
    assertThat(json.get("code").asString()).isEqualTo("rate_limited");
    assertThat(json.get("retryAfter").asLong()).isEqualTo(250);
  }

  @Test
  void receiptOmitsWhatDidNotMove() {
    JsonNode json =
        read(ServerFrames.receipt(FrameSamples.CONVERSATION, FrameSamples.BOB, 3, 0, AT));
    assertThat(json.get("delivered").asLong()).isEqualTo(3);
    assertThat(json.has("read")).isFalse();
  }

  @Test
  void eventsStayWithinAFrame() {
    List<LogEvent> events = new ArrayList<>();
    for (int seq = 1; seq <= 10; seq++) {
      events.add(text(seq, "\u0001".repeat(2_000)));
    }
    ServerFrame frame = ListFrames.events(FrameSamples.CONVERSATION, 1, 10, events, "r");
    JsonNode json = read(frame);
    assertThat(frame.size()).isLessThanOrEqualTo(ProtocolLimits.FRAME_BYTES);
    assertThat(json.get("events").size()).isEqualTo((int) json.get("to").asLong());
    assertThat(json.get("to").asLong()).isBetween(1L, 9L);
    assertThat(json.get("head").asLong()).isEqualTo(10);
  }

  @Test
  void emptyRangeEndsBeforeItBegins() {
    JsonNode json = read(ListFrames.events(FrameSamples.CONVERSATION, 11, 10, List.of(), null));
    assertThat(json.get("to").asLong()).isEqualTo(10);
    assertThat(json.get("events").size()).isZero();
  }

  @Test
  void manyHeadsComeInSeveralFrames() {
    Head.Cursor cursor = new Head.Cursor(FrameSamples.BOB.toString(), 3, AT, 2, AT);
    List<Head> heads = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      heads.add(new Head(FrameSamples.CONVERSATION, i + 1, List.of(cursor), null));
    }
    List<ServerFrame> frames = ListFrames.heads(heads, AT, "r");
    assertThat(frames).hasSizeGreaterThan(2);
    assertThat(frames).allMatch(frame -> frame.size() <= ProtocolLimits.FRAME_BYTES);
    List<Long> numbers = new ArrayList<>();
    frames.forEach(frame ->
        read(frame).get("conversations").forEach(head -> numbers.add(head.get("head").asLong())));
    assertThat(numbers).isEqualTo(heads.stream().map(Head::head).toList());
    assertThat(frames.stream().map(frame -> read(frame).get("more").asBoolean()))
        .endsWith(false)
        .filteredOn(more -> !more)
        .hasSize(1);
  }

  @Test
  void headsOfGroupsTellWhatIsOfGroupsOnly() {
    ConversationId group = GroupId.next().conversation();
    Head.Group told = new Head.Group(true, 5, List.of(new Head.Tally(7, 3, 2, 1)));
    JsonNode head = head(new Head(group, 9, List.of(), told));
    assertThat(head.get("ended").asBoolean()).isTrue();
    assertThat(head.get("visibleFrom").asLong()).isEqualTo(5);
    JsonNode tally = head.get("tallies").get(0);
    assertThat(tally.get("seq").asLong()).isEqualTo(7);
    assertThat(tally.get("members").asInt()).isEqualTo(3);
    assertThat(tally.get("delivered").asInt()).isEqualTo(2);
    assertThat(tally.get("read").asInt()).isEqualTo(1);
  }

  @Test
  void headsOfGroupsLeaveOutWhatGoesWithoutSaying() {
    ConversationId group = GroupId.next().conversation();
    JsonNode head = head(new Head(group, 9, List.of(), new Head.Group(false, 0, List.of())));
    assertThat(head.propertyNames()).containsExactly("conversation", "head", "receipts");
  }

  @Test
  void presenceTellsWhenItIsKnown() {
    JsonNode online = read(ServerFrames.presence("r", FrameSamples.BOB, true, 0));
    assertThat(online.get("online").asBoolean()).isTrue();
    assertThat(online.get("ref").asString()).isEqualTo("r");
    assertThat(online.has("lastSeen")).isFalse();
    JsonNode gone = read(ServerFrames.presence(null, FrameSamples.BOB, false, AT));
    assertThat(gone.get("lastSeen").asString()).isEqualTo("2026-11-21T01:02:03.004Z");
  }

  private static JsonNode head(Head head) {
    return read(ListFrames.heads(List.of(head), AT, null).getFirst()).get("conversations").get(0);
  }

  @Test
  void unaskedHeadsDoNotSayAsOf() {
    assertThat(read(ListFrames.nudge(FrameSamples.CONVERSATION, 4)).has("asOf")).isFalse();
  }

  @Test
  void sizeIsThatOfUtf8() {
    ServerFrame frame = ServerFrames.event(text(1, "é 漢 😀"));
    assertThat(frame.size()).isEqualTo(frame.bytes().size());
    assertThat(ServerFrame.of(ByteString.copyFromUtf8(frame.text())).text())
        .isEqualTo(frame.text());
  }

  private static LogEvent.Text text(long seq, String body) {
    return new LogEvent.Text(
        FrameSamples.CONVERSATION,
        new LogEvent.Stamp(seq, "id", AT),
        FrameSamples.ALICE,
        new ClientId("c"),
        new TextContent(body, 0, List.of()));
  }

  private static JsonNode read(ServerFrame frame) {
    return JSON.readTree(frame.text());
  }
}
