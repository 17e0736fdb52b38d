package io.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.gateway.support.RunningGateway;
import io.parley.gateway.support.TestTokens;
import io.parley.gateway.support.TinyService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * REST through a gateway, with services that do what the test says. One for each class: gateways in
 * one JVM share their event loops, which end with the first that is closed.
 */
abstract class RestTestBase {

  static final TestTokens TOKENS = new TestTokens();
  static TinyService users;
  static TinyService groups;
  static TinyService presences;
  static TinyService messages;
  private static TinyService keys;
  static RunningGateway gateway;

  @BeforeAll
  static void start() throws IOException {
    users = new TinyService();
    groups = new TinyService();
    presences = new TinyService();
    messages = new TinyService();
    keys = new TinyService();
    keys.answers(exchange -> TinyService.send(exchange, 200, "application/json", TOKENS.keySet()));
    gateway =
        RunningGateway.start(
            Map.of(
                "parley.gateway.user-service",
                users.address().toString(),
                "parley.gateway.group-service",
                groups.address().toString(),
                "parley.gateway.last-seen-service",
                presences.address().toString(),
                "parley.gateway.message-service",
                nobody() + "," + messages.address(),
                "parley.tokens.jwks-uri",
                keys.address() + "/.well-known/jwks.json",
                "parley.gateway.limits.sign-in.burst",
                "1000",
                "parley.gateway.limits.address.burst",
                "100000",
                "parley.gateway.allowed-origins",
                "http://localhost:8080,https://chat.example"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    users.close();
    groups.close();
    presences.close();
    messages.close();
    keys.close();
  }

  @BeforeEach
  void forget() {
    users.seen().clear();
    groups.seen().clear();
    presences.seen().clear();
    messages.seen().clear();
    users.answersOk();
    groups.answersOk();
    presences.answersOk();
    messages.answersOk();
  }

  static HttpRequest.Builder get(String target) {
    return gateway.request(target).header("Authorization", "Bearer " + TOKENS.good());
  }

  static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body())
        .contains("\"code\":\"" + code + "\"", "\"status\":" + status)
        .contains("\"type\":\"urn:parley:error:" + code + "\"");
    assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
  }

  /** An address at which nobody listens. */
  private static String nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }
  }
}
