package io.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.parley.gateway.support.RunningGateway;
import io.parley.gateway.support.TestTokens;
import io.parley.gateway.support.TinyService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** REST through the gateway, with services that do what the test says. */
final class RestIT {

  private static final TestTokens TOKENS = new TestTokens();
  private static TinyService users;
  private static TinyService groups;
  private static TinyService presences;
  private static TinyService messages;
  private static TinyService keys;
  private static RunningGateway gateway;

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

  @Test
  void aBodyArrivesAsItWasSent() {
    gateway.send(
        gateway
            .request("/api/v1/accounts")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"username\":\"jürgen\"}")));
    TinyService.Seen seen = users.theOne();
    assertThat(seen.method()).isEqualTo("POST");
    assertThat(seen.body()).isEqualTo("{\"username\":\"jürgen\"}");
    assertThat(seen.headers().getFirst("Content-Type")).isEqualTo("application/json");
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
  void theTokenIsPassedOn() {
    String token = TOKENS.good();
    gateway.send(gateway.request("/api/v1/users/me").header("Authorization", "Bearer " + token));
    assertThat(users.theOne().headers().getFirst("Authorization")).isEqualTo("Bearer " + token);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-User-Id",
        "x-user-roles",
        "X_User_Id",
        "X-Parley-Session",
        "X-PARLEY-anything",
        "X-Forwarded-Host",
        "X-Forwarded-Prefix",
        "X-Original-URL",
        "X-Real-IP",
        "X-HTTP-Method-Override",
        "Forwarded",
        "traceparent",
        "baggage",
        "X-B3-TraceId"
      })
  void headersThatMeanSomethingInsideDoNotPass(String name) {
    gateway.send(get("/api/v1/users/me").header(name, "evil"));
    assertThat(users.theOne().headers().values())
        .allSatisfy(values -> assertThat(values).doesNotContain("evil"));
  }

  @Test
  void theGatewaySaysWhereARequestComesFrom() {
    gateway.send(
        get("/api/v1/users/me")
            .header("X-Forwarded-For", "6.6.6.6")
            .header("X-Forwarded-Proto", "https")
            .header("X-Request-Id", "mine"));
    var headers = users.theOne().headers();
    assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
    assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
    assertThat(headers.getFirst("X-Request-Id")).matches("[0-9a-f]{16}");
  }

  @Test
  void answersCarryTheRequestIdAndSecurityHeadersButNothingInternal() {
    users.answers(exchange -> {
      exchange.getResponseHeaders().set("X-Parley-Node", "n7");
      exchange.getResponseHeaders().set("X-User-Id", "u7");
      exchange.getResponseHeaders().set("Server", "Tiny/1");
      exchange.getResponseHeaders().set("X-Request-Id", "theirs");
      TinyService.send(exchange, 200, "application/json", "{}");
    });
    var headers = gateway.send(get("/api/v1/users/me")).headers();
    String id = users.theOne().headers().getFirst("X-Request-Id");
    assertThat(headers.allValues("X-Request-Id")).containsExactly(id);
    assertThat(headers.map())
        .doesNotContainKeys("x-parley-node", "x-user-id", "server", "strict-transport-security");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("frame-ancestors 'none'");
  }

  @Test
  void errorsOfServicesPassIfTheyAreProblemsAndBecomeProblemsOtherwise() {
    users.answers(exchange ->
        TinyService.send(
            exchange, 409, "application/problem+json", "{\"code\":\"username_taken\"}"));
    HttpResponse<String> theirs = gateway.send(get("/api/v1/users/me"));
    assertThat(theirs.statusCode()).isEqualTo(409);
    assertThat(theirs.body()).isEqualTo("{\"code\":\"username_taken\"}");

    users.answers(exchange -> TinyService.send(exchange, 500, "text/html", "<h1>Oops</h1>"));
    assertProblem(gateway.send(get("/api/v1/users/me")), 500, "internal");
    users.answers(exchange -> TinyService.send(exchange, 405, "text/html", ""));
    assertProblem(gateway.send(get("/api/v1/users/me")), 405, "method_not_allowed");
    users.answers(exchange -> TinyService.send(exchange, 503, "text/html", "x"));
    assertProblem(gateway.send(get("/api/v1/users/me")), 503, "unavailable");
  }

  @Test
  void aConnectionThatAServiceBreaksIsAProblem() {
    users.answers(HttpExchange::close);
    assertProblem(gateway.send(get("/api/v1/users/me")), 503, "unavailable");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWhetherAnnouncedOrNot() {
    byte[] large = new byte[256 * 1024 + 1];
    HttpRequest.Builder announced =
        gateway.request("/api/v1/accounts").POST(BodyPublishers.ofByteArray(large));
    assertProblem(gateway.send(announced), 413, "request_too_large");
    HttpRequest.Builder chunked =
        gateway
            .request("/api/v1/accounts")
            .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large)));
    assertProblem(gateway.send(chunked), 413, "request_too_large");
    assertThat(gateway.send(get("/api/v1/users/me")).statusCode()).isEqualTo(200);
  }

  @Test
  void headersAndAddressesThatAreTooLongAreRefused() {
    assertProblem(
        gateway.send(get("/api/v1/users/me").header("X-Long", "x".repeat(20_000))),
        413,
        "request_too_large");
    assertProblem(
        gateway.send(get("/api/v1/users?query=" + "x".repeat(9_000))), 413, "request_too_large");
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

  private static HttpRequest.Builder get(String target) {
    return gateway.request(target).header("Authorization", "Bearer " + TOKENS.good());
  }

  private static void assertToken(String token, String code) {
    HttpResponse<String> answer =
        gateway.send(
            gateway.request("/api/v1/users/me").header("Authorization", "Bearer " + token));
    assertProblem(answer, 401, code);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
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
