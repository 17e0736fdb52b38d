package io.parley.client.frame;

import static io.parley.client.TestData.ALICE;
import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.IN_TRIP;
import static io.parley.client.TestData.NOON;
import static io.parley.client.TestData.WITH_BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.client.group.GroupChange;
import io.parley.client.group.GroupRole;
import io.parley.client.group.GroupSettings;
import io.parley.client.group.Who;
import io.parley.contracts.ClientId;
import io.parley.contracts.DeviceId;
import io.parley.contracts.ErrorCode;
import io.parley.contracts.MessageId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

  private final FrameReader reader = new FrameReader();

  @Test
  void welcome() {
    assertThat(
            read(
                """
                {"type":"welcome","user":"%s","device":"phone","node":"n1","heartbeatSeconds":30,
                 "limits":{"frameBytes":65536,"bodyBytes":16384,"messagesPerSecond":10,
                 "messageBurst":60,"fetchEvents":200},"at":"2026-03-01T12:00:00Z"}
                """
                    .formatted(ALICE)))
        .isEqualTo(
            new ServerFrame.Welcome(
                ALICE,
                new DeviceId("phone"),
                "n1",
                Duration.ofSeconds(30),
                new ServerFrame.Limits(65536, 16384, 10, 60, 200)));
  }

  @Test
  void sentWhereverTheTypeStands() {
    MessageId id = MessageId.next();
    assertThat(
            read(
                """
                {"seq":4,"id":"%s","clientId":"c","conversation":"%s","at":"2026-03-01T12:00:00Z",
                 "type":"sent"}
                """
                    .formatted(id, WITH_BOB)))
        .isEqualTo(new ServerFrame.Sent(WITH_BOB, new ClientId("c"), 4, id, NOON));
  }

  @Test
  void eventsOfAllKindsAndOfKindsToCome() {
    LogEvent.Message message = io.parley.client.TestData.fromBob(2);
    assertThat(read(EventWriter.write(message))).isEqualTo(new ServerFrame.Event(message));
    LogEvent hidden = new LogEvent.Hidden(WITH_BOB, 3);
    assertThat(read(EventWriter.write(hidden))).isEqualTo(new ServerFrame.Event(hidden));
    LogEvent newer = new LogEvent.Unsupported(WITH_BOB, 4, "reaction");
    assertThat(read(EventWriter.write(newer))).isEqualTo(new ServerFrame.Event(newer));
  }

  @ParameterizedTest
  @EnumSource
  void changesOfGroups(GroupChange.Type type) {
    GroupSettings settings = GroupSettings.DEFAULT.withSend(Who.ADMINS).withFullHistory(true);
    GroupChange change =
        new GroupChange(
            7, type, List.of(ALICE, BOB), GroupRole.ADMIN, NOON, "“text”", settings, false);
    LogEvent event = io.parley.client.TestData.change(7, BOB, change);

    assertThat(read(EventWriter.write(event))).isEqualTo(new ServerFrame.Event(event));
  }

  @Test
  void changesAsTheServerWritesThem() {
    MessageId id = MessageId.next();
    ServerFrame frame =
        read(
            """
            {"type":"event","conversation":"%s","seq":5,"id":"%s","sender":"%s",
             "at":"2026-03-01T12:00:00.000Z","kind":"group",
             "change":{"version":3,"type":"removed","users":["%s"]}}
            """
                .formatted(IN_TRIP, id, BOB, ALICE));

    assertThat(frame)
        .isEqualTo(
            new ServerFrame.Event(
                new LogEvent.Change(
                    IN_TRIP,
                    5,
                    id,
                    BOB,
                    NOON,
                    GroupChange.of(3, GroupChange.Type.REMOVED, ALICE))));
  }

  @Test
  void changesOfATypeToComeAreNotUnderstood() {
    assertThat(
            read(
                """
                {"type":"event","conversation":"%s","seq":5,"kind":"group",
                 "change":{"version":3,"type":"merged","into":{"a":1}}}
                """
                    .formatted(IN_TRIP)))
        .isEqualTo(new ServerFrame.Event(new LogEvent.Unsupported(IN_TRIP, 5, "group")));
  }

  @Test
  void talliesAndPresence() {
    assertThat(
            read(
                """
                {"type":"tally","conversation":"%s",
                 "tallies":[{"seq":4,"members":9,"delivered":7,"read":1}]}
                """
                    .formatted(IN_TRIP)))
        .isEqualTo(new ServerFrame.Tallies(IN_TRIP, List.of(new ServerFrame.Tally(4, 9, 7, 1))));
    assertThat(read("{\"type\":\"presence\",\"user\":\"%s\",\"online\":true}".formatted(BOB)))
        .isEqualTo(new ServerFrame.Presence(BOB, true, null));
    assertThat(
            read(
                "{\"type\":\"presence\",\"user\":\"%s\",\"online\":false,\"lastSeen\":\"%s\"}"
                    .formatted(BOB, NOON)))
        .isEqualTo(new ServerFrame.Presence(BOB, false, NOON));
  }

  @Test
  void headsOfGroups() {
    ServerFrame frame =
        read(
            """
            {"type":"heads","conversations":[
             {"conversation":"%s","head":7,"receipts":[],"ended":true},
             {"conversation":"%s","head":9,"receipts":[],"visibleFrom":3,
              "tallies":[{"seq":8,"members":2,"delivered":1,"read":0}]}],
             "asOf":"2026-03-01T12:00:00Z","more":false}
            """
                .formatted(IN_TRIP, IN_TRIP));

    assertThat(((ServerFrame.Heads) frame).conversations())
        .containsExactly(
            new ServerFrame.Head(IN_TRIP, 7, List.of(), true, 0, List.of()),
            new ServerFrame.Head(
                IN_TRIP, 9, List.of(), false, 3, List.of(new ServerFrame.Tally(8, 2, 1, 0))));
  }

  @Test
  void eventsOfAnAnswerBelongToItsConversation() {
    ServerFrame frame =
        read(
            """
            {"type":"events","conversation":"%s","from":1,"to":2,"head":9,"ref":"f","events":[
             {"conversation":"%s","seq":1,"kind":"void"},{"seq":2,"kind":"void"}]}
            """
                .formatted(WITH_BOB, WITH_BOB));
    assertThat(frame)
        .isEqualTo(
            new ServerFrame.Events(
                WITH_BOB,
                1,
                2,
                9,
                List.of(new LogEvent.Hidden(WITH_BOB, 1), new LogEvent.Hidden(WITH_BOB, 2)),
                "f"));
  }

  @Test
  void headsWithReceipts() {
    assertThat(
            read(
                """
                {"type":"heads","conversations":[{"conversation":"%s","head":7,"receipts":[
                 {"user":"%s","delivered":6,"deliveredAt":"2026-03-01T12:00:00Z","read":0}]}],
                 "asOf":"2026-03-01T12:00:00Z","more":true}
                """
                    .formatted(WITH_BOB, BOB)))
        .isEqualTo(
            new ServerFrame.Heads(
                List.of(
                    new ServerFrame.Head(
                        WITH_BOB, 7, List.of(new ServerFrame.Cursors(BOB, 6, NOON, 0, null)))),
                NOON,
                true,
                null));
  }

  @Test
  void failureKnowsWhetherTryingAgainHelps() {
    ServerFrame.Failure known =
        (ServerFrame.Failure)
            read("{\"type\":\"error\",\"code\":\"overloaded\",\"message\":\"x\",\"ref\":\"r\"}");
    ServerFrame.Failure newer =
        (ServerFrame.Failure)
            read(
                "{\"type\":\"error\",\"code\":\"brand_new\",\"message\":\"x\",\"retryAfter\":250}");

    assertThat(known.errorCode()).contains(ErrorCode.OVERLOADED);
    assertThat(known.retryable()).isTrue();
    assertThat(newer.errorCode()).isEmpty();
    assertThat(newer.retryable()).isTrue();
    assertThat(newer.retryAfter()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void theRest() {
    assertThat(read("{\"type\":\"pong\"}")).isEqualTo(new ServerFrame.Pong());
    assertThat(read("{\"type\":\"bye\",\"code\":\"draining\",\"reconnectAfter\":1500}"))
        .isEqualTo(new ServerFrame.Bye("draining", Duration.ofMillis(1500)));
    assertThat(read("{\"type\":\"renewed\",\"expiresAt\":1772366400000}"))
        .isEqualTo(new ServerFrame.Renewed(NOON));
    assertThat(
            read(
                "{\"type\":\"receipt\",\"conversation\":\"%s\",\"user\":\"%s\",\"read\":4,\"at\":null}"
                    .formatted(WITH_BOB, BOB)))
        .isEqualTo(new ServerFrame.Receipt(WITH_BOB, BOB, 0, 4, null));
    assertThat(
            read(
                "{\"type\":\"typing\",\"conversation\":\"%s\",\"user\":\"%s\",\"on\":true}"
                    .formatted(WITH_BOB, BOB)))
        .isEqualTo(new ServerFrame.Typing(WITH_BOB, BOB, true));
  }

  @Test
  void whatIsNewerThanThisClientIsSkipped() {
    assertThat(read("{\"type\":\"party\",\"hats\":[{\"a\":{}}],\"cake\":{\"b\":[1]}}"))
        .isEqualTo(new ServerFrame.Unsupported("party"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{",
        "{}",
        "{\"type\":\"sent\"}",
        "{\"type\":\"event\",\"conversation\":\"d.x.y\",\"seq\":1,\"kind\":\"void\"}",
        "{\"type\":\"event\",\"seq\":\"one\"}",
        "{\"type\":\"events\",\"events\":{}}",
        "{\"type\":\"events\",\"events\":[1]}",
        "{\"type\":\"bye\"}",
        "{\"type\":\"renewed\",\"expiresAt\":\"soon\"}"
      })
  void whatIsNoFrameIsMalformed(String json) {
    assertThatExceptionOfType(MalformedFrameException.class).isThrownBy(() -> read(json));
  }

  private ServerFrame read(String json) {
    return reader.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
