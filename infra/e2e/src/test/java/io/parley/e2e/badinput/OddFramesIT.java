package io.parley.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ProtocolLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that are not what the protocol calls a frame. */
@Tag("quick")
class OddFramesIT {

  @RegisterExtension static final Stage STAGE = new Stage();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "hello",
        "null",
        "7",
        "\"ping\"",
        "[]",
        "[{\"type\":\"ping\"}]",
        "{",
        "{\"type\":\"ping\"",
        "{\"type\":\"ping\"}}",
        "{\"type\":\"ping\"} {\"type\":\"ping\"}",
        "{\"type\":\"ping\",\"type\":\"ping\"}",
        "{'type':'ping'}",
        "{\"type\":\"ping\",}",
        "{\"type\":NaN}",
        "{\"type\":\"pi\u0000ng\"}",
      })
  void textThatIsNotOneObjectIsMalformedAndTheConnectionStays(String text) {
    try (Probe probe = STAGE.connect(STAGE.ana, "odd")) {
      assertThat(Stage.codes(probe.errorsAfter(() -> probe.sayText(text))))
          .containsExactly("malformed_frame");
    }
  }

  @Test
  void twentiethMalformedFrameEndsTheConnection() {
    try (Probe probe = STAGE.connect(STAGE.ana, "stubborn")) {
      IntStream.range(0, 25).forEach(i -> probe.sayText("{"));

      assertThat(probe.ending().closed().code()).isEqualTo(4400);
    }
    STAGE.assertServes();
  }

  @Test
  void invalidUtf8IsRefused() {
    try (Probe probe = STAGE.connect(STAGE.ana, "utf8")) {
      byte[] text = "{\"type\":\"ping\",\"ref\":\"??\"}".getBytes(StandardCharsets.US_ASCII);
      text[22] = (byte) 0xc3;
      text[23] = (byte) 0x28;
      probe.wire().sendText(text);
      Probe.Ending ending = probe.ending();

      assertThat(ending.closed().code()).isIn(1007, 4400);
    }
    STAGE.assertServes();
  }

  @Test
  void frameOf64KiBIsTaken() {
    try (Probe probe = STAGE.connect(STAGE.ana, "large")) {
      assertThat(probe.errorsAfter(() -> probe.sayText(pingOf(ProtocolLimits.FRAME_BYTES))))
          .isEmpty();
    }
  }

  @Test
  void frameOf64KiBAndOneByteClosesTheConnection() {
    try (Probe probe = STAGE.connect(STAGE.ana, "too-large")) {
      probe.sayText(pingOf(ProtocolLimits.FRAME_BYTES + 1));

      assertThat(probe.ending().closed().code()).isEqualTo(4413);
    }
    STAGE.assertServes();
  }

  @Test
  void frameInPiecesIsTakenAsOne() {
    try (Probe probe = STAGE.connect(STAGE.ana, "pieces")) {
      assertThat(
              probe.errorsAfter(() ->
                  probe
                      .wire()
                      .sendTextInTwo(
                          "{\"type\":\"pi".getBytes(StandardCharsets.UTF_8),
                          "ng\"}".getBytes(StandardCharsets.UTF_8))))
          .isEmpty();
    }
  }

  @Test
  void piecesThatAreTooLargeTogetherCloseTheConnection() {
    try (Probe probe = STAGE.connect(STAGE.ana, "large-pieces")) {
      byte[] half = " ".repeat(40_000).getBytes(StandardCharsets.UTF_8);
      probe.wire().sendTextInTwo(half, half);

      assertThat(probe.ending().closed().code()).isEqualTo(4413);
    }
    STAGE.assertServes();
  }

  @Test
  void deepNestingIsMalformed() {
    try (Probe probe = STAGE.connect(STAGE.ana, "deep")) {
      String deep = "{\"type\":\"ping\",\"ref\":" + "[".repeat(65_000);

      assertThat(Stage.codes(probe.errorsAfter(() -> probe.sayText(deep))))
          .containsExactly("malformed_frame");
    }
  }

  @Test
  void millionDeepNestingClosesTheConnection() {
    try (Probe probe = STAGE.connect(STAGE.ana, "deepest")) {
      probe.sayText("{\"type\":\"ping\",\"ref\":" + "[".repeat(1_000_000));

      assertThat(probe.ending().closed().code()).isEqualTo(4413);
    }
    STAGE.assertServes();
  }

  @Test
  void binaryFrameClosesTheConnection() {
    try (Probe probe = STAGE.connect(STAGE.ana, "binary")) {
      probe.wire().sendBinary("{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8));

      assertThat(probe.ending().closed().code()).isEqualTo(4400);
    }
    STAGE.assertServes();
  }

  @Test
  void bodyOf16KiBIsTakenAndOneMoreByteIsNot() {
    try (Probe probe = STAGE.connect(STAGE.ana, "bodies")) {
      String largest = "ü".repeat(ProtocolLimits.BODY_BYTES / 2);

      assertThat(probe.errorsAfter(() -> probe.say(Stage.message(STAGE.ben, largest)))).isEmpty();
      assertThat(
              Stage.codes(
                  probe.errorsAfter(() -> probe.say(Stage.message(STAGE.ben, largest + "x")))))
          .containsExactly("body_too_large");
    }
  }

  @Test
  void connectionThatDoesNotSayHelloIsClosedAfterTenSeconds() {
    try (Probe probe = STAGE.silent()) {
      Probe.Ending ending = probe.ending();

      assertThat(ending.closed().code()).isEqualTo(4408);
    }
  }

  @Test
  void firstFrameThatIsNotHelloClosesTheConnection() {
    for (Map<String, Object> frame :
        List.of(
            Stage.message(STAGE.ben, "too early"),
            Map.<String, Object>of("type", "sync", "cursors", Map.of()),
            Map.<String, Object>of("type", "token", "token", STAGE.ana.token().value()),
            Map.<String, Object>of("type", "ping"))) {
      try (Probe probe = STAGE.silent()) {
        probe.say(frame);
        Probe.Ending ending = probe.ending();

        assertThat(ending.errors()).as("%s", frame).containsExactly("hello_required");
        assertThat(ending.closed().code()).as("%s", frame).isEqualTo(4400);
      }
    }
  }

  private static String pingOf(int bytes) {
    String ping = "{\"type\":\"ping\"";
    return ping + " ".repeat(bytes - ping.length() - 1) + "}";
  }
}
