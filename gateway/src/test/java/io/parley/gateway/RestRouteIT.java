package io.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may make a request, and where it goes. */
final class RestRouteIT extends RestTestBase {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/users/me",
        "/api/v1/users?query=a%20b&limit=3",
        "/api/v1/sessions",
        "/api/v1/contacts/x",
        "/api/v1/blocks"
      })
  void userServiceGetsWhatIsIts(String target) {
    assertThat(gateway.send(get(target)).statusCode()).isEqualTo(200);
    assertThat(users.theOne().target()).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/groups",
        "/api/v1/groups/x/members?limit=3",
        "/api/v1/rooms?category=Game",
        "/api/v1/invites/x"
      })
  void groupServiceGetsWhatIsIts(String target) {
    assertThat(gateway.send(get(target)).statusCode()).isEqualTo(200);
    assertThat(groups.theOne().target()).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/presence?users=a,b", "/api/v1/presence/x", "/api/v1/presence/count"})
  void lastSeenServiceGetsWhatIsIts(String target) {
    assertThat(gateway.send(get(target)).statusCode()).isEqualTo(200);
    assertThat(presences.theOne().target()).isEqualTo(target);
  }

  @Test
  void messageServiceGetsConversationsFromWhicheverInstanceIsThere() {
    for (int i = 0; i < 4; i++) {
      HttpResponse<String> answer = gateway.send(get("/api/v1/conversations/c/events?from=" + i));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("{\"ok\":true}");
    }
    assertThat(messages.seen()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api",
        "/api/v1/accounts/x",
        "/api/v2/users/me",
        "/actuator/health",
        "/actuator/prometheus",
        "/v3/api-docs",
        "/%61pi/v1/users/me",
        "/api/v1/users/..%2f..%2factuator",
        "/api;x/v1/users/me",
        "//api/v1/users/me",
        "/api/v1/users/./me"
      })
  void whatIsNotListedIsNotFound(String target) {
    assertProblem(gateway.send(get(target)), 404, "not_found");
    assertThat(users.seen()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/api/v1/users/me",
    "GET,/api/v1/accounts",
    "GET,/api/v1/sessions",
    "DELETE,/api/v1/sessions/current",
    "POST,/api/v1/contacts",
    "POST,/api/v1/groups",
    "GET,/api/v1/presence/count",
    "PUT,/api/v1/me/privacy",
    "GET,/api/v1/rooms",
    "POST,/api/v1/invites/x/join",
    "GET,/api/v1/conversations",
    "POST,/.well-known/jwks.json"
  })
  void everythingButTheListedNeedsAToken(String method, String target) {
    HttpResponse<String> answer =
        gateway.send(gateway.request(target).method(method, BodyPublishers.noBody()));
    assertProblem(answer, 401, "token_missing");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(users.seen()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/api/v1/accounts",
    "POST,/api/v1/sessions",
    "POST,/api/v1/sessions/refresh",
    "GET,/.well-known/jwks.json"
  })
  void theListedNeedNone(String method, String target) {
    HttpResponse<String> answer =
        gateway.send(gateway.request(target).method(method, BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(users.seen()).hasSize(1);
  }

  @Test
  void tokensThatAreNotGoodAreRefused() {
    assertToken(TOKENS.expired(), "token_expired");
    assertToken(TOKENS.ofAnotherIssuer(), "token_invalid");
    assertToken(TOKENS.forAnotherAudience(), "token_invalid");
    assertToken(TOKENS.ofAnotherKey(), "token_invalid");
    assertToken(TOKENS.unsigned(), "token_invalid");
    assertToken("nonsense", "token_invalid");
    assertToken("x".repeat(5000), "token_invalid");
    assertThat(users.seen()).isEmpty();
  }

  @Test
  void pagesOfOtherOriginsAreKeptOut() {
    HttpResponse<String> evil =
        gateway.send(get("/api/v1/users/me").header("Origin", "https://evil.example"));
    assertProblem(evil, 403, "origin_not_allowed");
    assertThat(users.seen()).isEmpty();

    HttpResponse<String> good =
        gateway.send(get("/api/v1/users/me").header("Origin", "https://chat.example"));
    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(good.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://chat.example");
  }

  @Test
  void pagesOfAllowedOriginsMayAskFirst() {
    HttpResponse<String> answer =
        gateway.send(
            gateway
                .request("/api/v1/users/me")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://chat.example")
                .header("Access-Control-Request-Method", "DELETE")
                .header(
                    "Access-Control-Request-Headers",
                    "authorization, content-type, idempotency-key"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("DELETE");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .containsIgnoringCase("idempotency-key");
    assertThat(users.seen()).isEmpty();
  }

  @Test
  void plainHttpAtTheWebSocketAddressIsTold() {
    assertProblem(gateway.send(get("/ws")), 426, "upgrade_required");
  }

  @Test
  void theActuatorHasAPortOfItsOwn() throws IOException {
    assertThat(gateway.managementPort()).isNotEqualTo(gateway.port());
    var health =
        java.net
            .URI
            .create("http://127.0.0.1:" + gateway.managementPort() + "/actuator/health/readiness")
            .toURL();
    assertThat(new String(health.openStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("UP");
  }

  private static void assertToken(String token, String code) {
    HttpResponse<String> answer =
        gateway.send(
            gateway.request("/api/v1/users/me").header("Authorization", "Bearer " + token));
    assertProblem(answer, 401, code);
  }
}
