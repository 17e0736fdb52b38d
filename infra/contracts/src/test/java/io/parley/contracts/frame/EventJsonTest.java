package io.parley.contracts.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.parley.contracts.ClientId;
import io.parley.contracts.ConversationId;
import io.parley.contracts.GroupId;
import io.parley.contracts.UserId;
import io.parley.contracts.group.v1.GroupChange;
import io.parley.contracts.group.v1.GroupChangeType;
import io.parley.contracts.message.v1.Event;
import io.parley.contracts.message.v1.EventKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {

  private static final long AT = Instant.parse("2026-11-21T01:02:03.004Z").toEpochMilli();
  private static final UserId ANA = UserId.next();
  private static final UserId BEN = UserId.next();
  private static final ConversationId GROUP = GroupId.next().conversation();

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "quote \" backslash \\ slash /", "\b\f\n\r\t\u0000\u001f", "é 漢 😀"})
  void bodySurvivesEncoding(String body) {
    String json = EventJson.frame(text(body));

    assertThat(JsonPath.<String>read(json, "$.body")).isEqualTo(body);
    assertThat(JsonText.escapedLength(body)).isEqualTo(Utf8.length(escaped(json)));
  }

  @Test
  void textTellsEverything() {
    assertThat(EventJson.frame(text("hi")))
        .isEqualTo(
            ("{'type':'event','conversation':'%s','seq':5,'id':'id','sender':'%s',"
                    + "'at':'2026-11-21T01:02:03.004Z','kind':'text','body':'hi','replyTo':4,"
                    + "'mentions':['%s'],'clientId':'a\\'b'}")
                .formatted(GROUP, ANA, BEN)
                .replace('\'', '"'));
  }

  @Test
  void changeTellsWhoDidWhat() {
    GroupChange change =
        GroupChange.newBuilder()
            .setVersion(3)
            .setType(GroupChangeType.GROUP_CHANGE_TYPE_ADDED)
            .setActor(ANA.toString())
            .addUsers(BEN.toString())
            .build();
    Event event =
        Event.newBuilder()
            .setConversation(GROUP.value())
            .setSeq(7)
            .setId("id")
            .setSender(ANA.toString())
            .setAtMillis(AT)
            .setKind(EventKind.EVENT_KIND_GROUP)
            .setChange(change)
            .build();

    assertThat(EventJson.frame(LogEvents.of(event)))
        .isEqualTo(
            ("{'type':'event','conversation':'%s','seq':7,'id':'id','sender':'%s',"
                    + "'at':'2026-11-21T01:02:03.004Z','kind':'group',"
                    + "'change':{'version':3,'type':'added','users':['%s'],'fullHistory':false}}")
                .formatted(GROUP, ANA, BEN)
                .replace('\'', '"'));
  }

  @Test
  void hiddenEventTellsItsNumberAndNothingElse() {
    assertThat(EventJson.frame(new LogEvent.Hidden(GROUP, 9)))
        .isEqualTo(
            "{\"type\":\"event\",\"conversation\":\"" + GROUP + "\",\"seq\":9,\"kind\":\"void\"}");
  }

  @ParameterizedTest
  @EnumSource(value = EventKind.class, names = "UNRECOGNIZED", mode = EnumSource.Mode.EXCLUDE)
  void everyKindCanBeRead(EventKind kind) {
    Event event =
        Event.newBuilder()
            .setConversation(GROUP.value())
            .setSeq(1)
            .setSender(ANA.toString())
            .setClientId("c")
            .setKind(kind)
            .build();

    assertThat(LogEvents.of(event).seq()).isEqualTo(1);
  }

  private static LogEvent.Text text(String body) {
    return new LogEvent.Text(
        GROUP,
        new LogEvent.Stamp(5, "id", AT),
        ANA,
        new ClientId("a\"b"),
        new TextContent(body, 4, List.of(BEN)));
  }

  /** The value of body, as it is in the JSON. */
  private static String escaped(String json) {
    String from = json.substring(json.indexOf("\"body\":\"") + 8);
    return from.substring(0, from.indexOf("\",\"replyTo\""));
  }
}
