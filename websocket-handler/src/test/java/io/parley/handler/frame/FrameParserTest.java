package io.parley.handler.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ErrorCode;
import io.parley.contracts.GroupId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input, generated over all types of frames. */
class FrameParserTest {

  @ParameterizedTest
  @EnumSource(FrameType.class)
  void validFrameIsAccepted(FrameType type) {
    assertThat(parse(FrameSamples.of(type))).isInstanceOf(ParsedFrame.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(FrameType.class)
  void refIsEchoed(FrameType type) {
    Map<String, String> fields = FrameSamples.of(type);
    fields.put("ref", "\"r\\\"1\"");
    assertThat(parse(fields))
        .isInstanceOfSatisfying(
            ParsedFrame.Accepted.class,
            accepted -> assertThat(accepted.frame().echo().ref()).isEqualTo("r\"1"));
  }

  static Stream<Arguments> requiredFields() {
    return Arrays.stream(FrameType.values())
        .flatMap(
            type -> type.required().stream().map(field -> Arguments.of(type, field.wireName())));
  }

  @ParameterizedTest
  @MethodSource("requiredFields")
  void missingFieldIsNamed(FrameType type, String field) {
    Map<String, String> fields = FrameSamples.of(type);
    fields.remove(field);
    assertRejected(parse(fields), ErrorCode.MISSING_FIELD, field);
  }

  static Stream<Arguments> wrongValues() {
    List<Arguments> cases = new ArrayList<>();
    for (FrameType type : FrameType.values()) {
      for (String field : FrameSamples.of(type).keySet()) {
        String kind = type == FrameType.FETCH && field.equals("to") ? "from" : field;
        FrameSamples.wrongValues(kind)
            .forEach(value -> cases.add(Arguments.of(type, field, value)));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void wrongValueIsNamed(FrameType type, String field, String value) {
    Map<String, String> fields = FrameSamples.of(type);
    fields.put(field, value);
    assertRejected(parse(fields), ErrorCode.INVALID_FIELD, field);
  }

  @ParameterizedTest
  @EnumSource(FrameType.class)
  void unknownFieldIsNamed(FrameType type) {
    Map<String, String> fields = FrameSamples.of(type);
    fields.put("surprise", "{\"a\":[1,2,{\"b\":null}]}");
    assertRejected(parse(fields), ErrorCode.UNKNOWN_FIELD, "surprise");
  }

  @ParameterizedTest
  @EnumSource(FrameType.class)
  void fieldOfAnotherTypeIsUnknown(FrameType type) {
    for (Field field : Field.values()) {
      if (!type.allows(field)) {
        Map<String, String> fields = FrameSamples.of(type);
        fields.put(field.wireName(), "1");
        assertRejected(parse(fields), ErrorCode.UNKNOWN_FIELD, field.wireName());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(FrameType.class)
  void everyPrefixOfAFrameIsMalformed(FrameType type) {
    String json = FrameSamples.json(FrameSamples.of(type));
    for (int end = 0; end < json.length(); end++) {
      assertRejected(FrameParser.parse(json.substring(0, end)), ErrorCode.MALFORMED_FRAME, null);
    }
  }

  @ParameterizedTest
  @EnumSource(FrameType.class)
  void whatFollowsAFrameIsMalformed(FrameType type) {
    String json = FrameSamples.json(FrameSamples.of(type));
    assertRejected(FrameParser.parse(json + "{}"), ErrorCode.MALFORMED_FRAME, null);
    assertRejected(FrameParser.parse(json + "x"), ErrorCode.MALFORMED_FRAME, null);
  }

  @ParameterizedTest
  @EnumSource(FrameType.class)
  void repeatedFieldIsMalformed(FrameType type) {
    String json = FrameSamples.json(FrameSamples.of(type));
    String twice = "{\"type\":\"" + type.wireName() + "\"," + json.substring(1);
    assertRejected(FrameParser.parse(twice), ErrorCode.MALFORMED_FRAME, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "1",
        "\"ping\"",
        "[]",
        "[{\"type\":\"ping\"}]",
        "{type:\"ping\"}",
        "{'type':'ping'}",
        "{\"type\":\"ping\",}",
        "// x\n{\"type\":\"ping\"}",
        "{\"type\":NaN}"
      })
  void whatIsNotOneObjectIsMalformed(String text) {
    assertRejected(FrameParser.parse(text), ErrorCode.MALFORMED_FRAME, null);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 1000, 30_000})
  void deepNestingIsMalformed(int depth) {
    String json = "{\"type\":\"ping\",\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
    assertRejected(FrameParser.parse(json), ErrorCode.MALFORMED_FRAME, null);
  }

  @Test
  void deepNestingInCursorsIsMalformed() {
    String json = "{\"type\":\"sync\",\"cursors\":" + "{\"a\":".repeat(20_000);
    assertRejected(FrameParser.parse(json), ErrorCode.MALFORMED_FRAME, null);
  }

  @Test
  void endlessNumberIsMalformed() {
    String json = "{\"type\":\"read\",\"seq\":" + "9".repeat(5_000) + "}";
    assertRejected(FrameParser.parse(json), ErrorCode.MALFORMED_FRAME, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"edit", "retract", "react", "PING", "", "welcome", "presence", "tally"})
  void unknownTypeIsSaid(String type) {
    assertRejected(
        FrameParser.parse("{\"type\":\"" + type + "\"}"), ErrorCode.UNKNOWN_TYPE, "type");
  }

  @Test
  void typeIsRequired() {
    assertRejected(FrameParser.parse("{}"), ErrorCode.MISSING_FIELD, "type");
  }

  @ParameterizedTest
  @EnumSource(
      value = FrameType.class,
      names = {"DELIVERED", "READ", "TYPING", "FETCH"})
  void conversationMayBeOfAGroup(FrameType type) {
    Map<String, String> fields = FrameSamples.of(type);
    fields.put("conversation", FrameSamples.quoted(GroupId.next().conversation().value()));
    assertThat(parse(fields)).isInstanceOf(ParsedFrame.Accepted.class);
  }

  @Test
  void userWhoIsNamedTwiceIsWatchedOnce() {
    Map<String, String> fields = FrameSamples.of(FrameType.WATCH);
    String bob = FrameSamples.quoted(FrameSamples.BOB.toString());
    fields.put("users", "[" + bob + "," + bob + "]");
    assertThat(parse(fields))
        .isInstanceOfSatisfying(
            ParsedFrame.Accepted.class,
            accepted ->
                assertThat(accepted.frame())
                    .isInstanceOfSatisfying(
                        ClientFrame.Watch.class,
                        watch -> assertThat(watch.users()).containsExactly(FrameSamples.BOB)));
  }

  @Test
  void longRefIsInvalid() {
    Map<String, String> fields = FrameSamples.of(FrameType.PING);
    fields.put("ref", FrameSamples.quoted("r".repeat(65)));
    assertRejected(parse(fields), ErrorCode.INVALID_FIELD, "ref");
  }

  @Test
  void emptyBodyIsInvalid() {
    Map<String, String> fields = FrameSamples.of(FrameType.SEND);
    fields.put("body", "\"\"");
    assertRejected(parse(fields), ErrorCode.INVALID_FIELD, "body");
  }

  @Test
  void bodyIsBoundInBytes() {
    Map<String, String> fields = FrameSamples.of(FrameType.SEND);
    fields.put("body", FrameSamples.quoted("é".repeat(8 * 1024)));
    assertThat(parse(fields)).isInstanceOf(ParsedFrame.Accepted.class);
    fields.put("body", FrameSamples.quoted("é".repeat(8 * 1024) + "x"));
    assertRejected(parse(fields), ErrorCode.BODY_TOO_LARGE, "body");
  }

  @Test
  void bodyThatWouldNotFitIntoAFrameOnceEscapedIsTooLarge() {
    Map<String, String> fields = FrameSamples.of(FrameType.SEND);
    fields.put("body", FrameSamples.quoted("\\u0001".repeat(10_800)));
    assertRejected(parse(fields), ErrorCode.BODY_TOO_LARGE, "body");
  }

  @Test
  void recipientAndConversationExcludeEachOther() {
    Map<String, String> fields = FrameSamples.of(FrameType.SEND);
    fields.put("conversation", FrameSamples.quoted(FrameSamples.CONVERSATION.value()));
    assertRejected(parse(fields), ErrorCode.INVALID_FIELD, "to");
  }

  @Test
  void oneOfRecipientAndConversationIsRequired() {
    Map<String, String> fields = FrameSamples.of(FrameType.SEND);
    fields.remove("to");
    assertRejected(parse(fields), ErrorCode.MISSING_FIELD, "to");
  }

  @Test
  void rangeThatEndsBeforeItBeginsIsInvalid() {
    Map<String, String> fields = FrameSamples.of(FrameType.FETCH);
    fields.put("from", "10");
    assertRejected(parse(fields), ErrorCode.INVALID_FIELD, "to");
  }

  @Test
  void whatIdentifiesAFrameIsEchoedInItsRejection() {
    Map<String, String> fields = FrameSamples.of(FrameType.SEND);
    fields.put("ref", "\"r1\"");
    fields.put("body", "7");
    assertThat(parse(fields))
        .isInstanceOfSatisfying(
            ParsedFrame.Rejected.class,
            rejected -> {
              assertThat(rejected.problem().echo().ref()).isEqualTo("r1");
              assertThat(rejected.problem().echo().clientId()).hasToString("c-1");
            });
  }

  private static ParsedFrame parse(Map<String, String> fields) {
    return FrameParser.parse(FrameSamples.json(fields));
  }

  private static void assertRejected(
      ParsedFrame parsed, ErrorCode code, @org.jspecify.annotations.Nullable String field) {
    assertThat(parsed)
        .isInstanceOfSatisfying(
            ParsedFrame.Rejected.class,
            rejected -> {
              assertThat(rejected.problem().code()).isEqualTo(code);
              assertThat(rejected.problem().field()).isEqualTo(field);
            });
  }
}
