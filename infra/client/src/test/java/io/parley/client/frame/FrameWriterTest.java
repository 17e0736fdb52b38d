package io.parley.client.frame;

import static io.parley.client.TestData.BOB;
import static io.parley.client.TestData.CAROL;
import static io.parley.client.TestData.IN_TRIP;
import static io.parley.client.TestData.NOON;
import static io.parley.client.TestData.TRIP;
import static io.parley.client.TestData.WITH_BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.ClientId;
import io.parley.contracts.DeviceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrameWriterTest {

  @Test
  void hello() {
    assertThat(json(new ClientFrame.Hello("t0ken", new DeviceId("phone"))))
        .isEqualTo("{\"type\":\"hello\",\"token\":\"t0ken\",\"device\":\"phone\"}");
  }

  @Test
  void sendLeavesOutWhatIsNotThere() {
    assertThat(json(send(null, List.of(), false)))
        .isEqualTo(
            "{\"type\":\"send\",\"clientId\":\"c1\",\"to\":\"%s\",\"kind\":\"text\",\"body\":\"hé\\\"\"}"
                .formatted(BOB));
  }

  @Test
  void sendWithEverything() {
    assertThat(json(send(7L, List.of(CAROL), true)))
        .endsWith(",\"replyTo\":7,\"mentions\":[\"%s\"],\"retry\":true}".formatted(CAROL));
  }

  @Test
  void sendToAGroupNamesItsConversation() {
    ClientFrame.Send send =
        new ClientFrame.Send(Recipient.of(TRIP), new ClientId("c1"), "hi", null, List.of(), false);

    assertThat(json(send))
        .isEqualTo(
            "{\"type\":\"send\",\"clientId\":\"c1\",\"conversation\":\"%s\",\"kind\":\"text\",\"body\":\"hi\"}"
                .formatted(IN_TRIP));
  }

  @Test
  void watches() {
    assertThat(json(new ClientFrame.Watch(List.of(BOB, CAROL), "w:1")))
        .isEqualTo(
            "{\"type\":\"watch\",\"users\":[\"%s\",\"%s\"],\"ref\":\"w:1\"}".formatted(BOB, CAROL));
    assertThat(json(new ClientFrame.Unwatch(List.of(BOB), "w:")))
        .isEqualTo("{\"type\":\"unwatch\",\"users\":[\"%s\"],\"ref\":\"w:\"}".formatted(BOB));
  }

  @Test
  void syncNamesCursorsAndTime() {
    assertThat(json(new ClientFrame.Sync(Map.of(WITH_BOB, 5L), NOON, "s:1")))
        .isEqualTo(
            "{\"type\":\"sync\",\"cursors\":{\"%s\":5},\"since\":\"2026-03-01T12:00:00Z\",\"ref\":\"s:1\"}"
                .formatted(WITH_BOB));
    assertThat(json(new ClientFrame.Sync(Map.of(), null, "s:1")))
        .isEqualTo("{\"type\":\"sync\",\"cursors\":{},\"ref\":\"s:1\"}");
  }

  @Test
  void theRest() {
    assertThat(json(new ClientFrame.RenewToken("t")))
        .isEqualTo("{\"type\":\"token\",\"token\":\"t\"}");
    assertThat(json(new ClientFrame.Ping())).isEqualTo("{\"type\":\"ping\"}");
    assertThat(json(new ClientFrame.Delivered(WITH_BOB, 3, "r")))
        .isEqualTo(
            "{\"type\":\"delivered\",\"conversation\":\"%s\",\"seq\":3,\"ref\":\"r\"}"
                .formatted(WITH_BOB));
    assertThat(json(new ClientFrame.Read(WITH_BOB, 3, "r"))).startsWith("{\"type\":\"read\"");
    assertThat(json(new ClientFrame.Typing(WITH_BOB, true))).endsWith("\"on\":true}");
    assertThat(json(new ClientFrame.Fetch(WITH_BOB, 1, 9, "f")))
        .isEqualTo(
            "{\"type\":\"fetch\",\"conversation\":\"%s\",\"from\":1,\"to\":9,\"ref\":\"f\"}"
                .formatted(WITH_BOB));
  }

  private static ClientFrame.Send send(
      @org.jspecify.annotations.Nullable Long replyTo,
      List<io.parley.contracts.UserId> mentions,
      boolean retry) {
    return new ClientFrame.Send(
        Recipient.of(BOB), new ClientId("c1"), "hé\"", replyTo, mentions, retry);
  }

  private static String json(ClientFrame frame) {
    return new String(FrameWriter.bytes(frame), StandardCharsets.UTF_8);
  }
}
