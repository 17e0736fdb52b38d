package io.parley.e2e.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.client.transport.ClientRuntime;
import io.parley.client.transport.Endpoint;
import io.parley.contracts.ConversationId;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.device.Json;
import io.parley.e2e.device.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All frame types of the contract, with everything that can be wrong with each of their fields. */
@Tag("quick")
class EveryFrameFieldIT {

  private static ClientRuntime runtime;
  private static Person person;
  private static Person peer;
  private static Probe probe;

  @BeforeAll
  static void connect() {
    runtime = ClientRuntime.ofThreads(1);
    person = Person.register(TestCluster.shared().origin(), "fields");
    peer = Person.register(TestCluster.shared().origin(), "peer");
    probe = Probe.welcome(runtime, person, "fields");
    assertThat(probe.errorsAfter(() -> probe.say(valid("send")))).isEmpty();
  }

  @AfterAll
  static void disconnect() {
    runtime.close();
  }

  @TestFactory
  Stream<DynamicTest> fieldOfAFrame() {
    return ClientContract.read().frames().entrySet().stream()
        .filter(frame -> !frame.getKey().equals("hello"))
        .flatMap(frame -> cases(frame.getKey(), frame.getValue()));
  }

  @TestFactory
  Stream<DynamicTest> fieldOfTheFirstHello() {
    List<FieldSchema> fields = ClientContract.read().frames().getOrDefault("hello", List.of());
    return BadFields.of(fields).stream()
        .map(bad -> DynamicTest.dynamicTest("hello: " + bad, () -> refusedHello(bad)));
  }

  @TestFactory
  Stream<DynamicTest> fieldOfASecondHello() {
    return Stream.of(
        DynamicTest.dynamicTest(
            "a second hello is refused and the connection stays",
            () -> {
              List<JsonNode> errors = probe.errorsAfter(() -> probe.say(valid("hello")));
              assertThat(codes(errors)).containsExactly("already_authenticated");
            }));
  }

  private static Stream<DynamicTest> cases(String type, List<FieldSchema> fields) {
    return BadFields.of(fields).stream()
        .map(bad -> DynamicTest.dynamicTest(type + ": " + bad, () -> refused(type, bad)));
  }

  private static void refused(String type, BadField bad) {
    ObjectNode frame = valid(type);
    if (bad.field().equals("conversation") && type.equals("send")) {
      frame.remove("to");
      frame.put("conversation", conversation());
    }
    ObjectNode spoilt = bad.spoil().apply(frame);
    List<JsonNode> errors = probe.errorsAfter(() -> probe.sayText(Json.write(spoilt)));

    assertThat(codes(errors)).as("answer to %s", spoilt).hasSize(1);
    assertThat(bad.codes()).as("answer to %s: %s", spoilt, errors).containsAll(codes(errors));
    if (!codes(errors).contains("token_invalid")) {
      assertThat(errors.getFirst().path("field").asString("")).startsWith(bad.field());
    }
  }

  private static void refusedHello(BadField bad) {
    try (Probe fresh = Probe.silent(runtime, Endpoint.of(person.origin()))) {
      fresh.sayText(Json.write(bad.spoil().apply(valid("hello"))));
      Probe.Ending ending = fresh.ending();

      assertThat(bad.codes()).containsAll(ending.errors());
      assertThat(ending.errors()).hasSize(1);
      assertThat(ending.closed().code()).isIn(4400, 4401);
    }
    try (Probe next = Probe.welcome(runtime, person, "after-hello")) {
      assertThat(next.errorsAfter(() -> {})).isEmpty();
    }
  }

  /** A frame of that type with which nothing is wrong. */
  private static ObjectNode valid(String type) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode().put("type", type);
    return switch (type) {
      case "hello" -> frame.put("token", person.token().value()).put("device", "fields-2");
      case "token" -> frame.put("token", person.token().value());
      case "send" ->
          frame
              .put("clientId", UUID.randomUUID().toString())
              .put("to", peer.id().toString())
              .put("kind", "text")
              .put("body", "hello");
      case "delivered", "read" -> frame.put("conversation", conversation()).put("seq", 1);
      case "typing" -> frame.put("conversation", conversation()).put("on", true);
      case "sync" -> {
        frame.putObject("cursors");
        yield frame;
      }
      case "fetch" -> frame.put("conversation", conversation()).put("from", 1).put("to", 1);
      case "watch", "unwatch" -> {
        frame.putArray("users").add(peer.id().toString());
        yield frame;
      }
      case "ping" -> frame;
      default -> throw new AssertionError("say here how a good " + type + " looks");
    };
  }

  private static String conversation() {
    return ConversationId.direct(person.id(), peer.id()).value();
  }

  private static List<String> codes(List<JsonNode> errors) {
    return errors.stream().map(error -> error.path("code").asString("")).toList();
  }

  @TestFactory
  Stream<DynamicTest> typeOfAFrame() {
    return Stream.of(
            Map.entry("{}", "missing_field"),
            Map.entry("{\"type\":null}", "invalid_field"),
            Map.entry("{\"type\":7}", "invalid_field"),
            Map.entry("{\"type\":\"surprise\"}", "unknown_type"),
            Map.entry("{\"type\":\"welcome\"}", "unknown_type"),
            Map.entry("{\"type\":\"edit\"}", "unknown_type"))
        .map(frame ->
            DynamicTest.dynamicTest(
                frame.getKey(),
                () -> {
                  List<JsonNode> errors = probe.errorsAfter(() -> probe.sayText(frame.getKey()));
                  assertThat(codes(errors)).hasSize(1);
                  assertThat(Map.entry(frame.getKey(), codes(errors).getFirst()))
                      .isIn(frame, Map.entry(frame.getKey(), "missing_field"));
                }));
  }
}
