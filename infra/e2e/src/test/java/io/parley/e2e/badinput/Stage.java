package io.parley.e2e.badinput;

import io.parley.client.transport.ClientRuntime;
import io.parley.client.transport.Endpoint;
import io.parley.contracts.ConversationId;
import io.parley.e2e.cluster.TestCluster;
import io.parley.e2e.device.Person;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;

/** Two people who have a conversation of one message, a stranger, and connections for tests. */
public final class Stage implements AfterAllCallback {

  private final ClientRuntime runtime = ClientRuntime.ofThreads(1);
  private final TestCluster cluster = TestCluster.shared();
  final Person ana = Person.register(cluster.origin(), "ana");
  final Person ben = Person.register(cluster.origin(), "ben");
  final Person eve = Person.register(cluster.origin(), "eve");

  Stage() {
    try (Probe probe = connect(ana, "opening")) {
      probe.say(message(ben, "first"));
      probe.await("sent");
    }
  }

  TestCluster cluster() {
    return cluster;
  }

  ClientRuntime runtime() {
    return runtime;
  }

  Endpoint endpoint() {
    return Endpoint.of(cluster.origin());
  }

  /** A welcome connection. */
  Probe connect(Person person, String device) {
    return Probe.welcome(runtime, person, device);
  }

  /** A connection without hello. */
  Probe silent() {
    return Probe.silent(runtime, endpoint());
  }

  /** The service answers a newcomer. */
  void assertServes() {
    try (Probe probe = connect(ana, "newcomer-" + UUID.randomUUID())) {
      List<JsonNode> errors = probe.errorsAfter(() -> {});
      if (!errors.isEmpty()) {
        throw new AssertionError("a newcomer got " + errors);
      }
    }
  }

  String conversation() {
    return ConversationId.direct(ana.id(), ben.id()).value();
  }

  static Map<String, Object> message(Person to, String body) {
    return Map.<String, Object>of(
        "type",
        "send",
        "clientId",
        UUID.randomUUID().toString(),
        "to",
        to.id().toString(),
        "kind",
        "text",
        "body",
        body);
  }

  static List<String> codes(List<JsonNode> errors) {
    return errors.stream().map(error -> error.path("code").asString("")).toList();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    runtime.close();
  }
}
