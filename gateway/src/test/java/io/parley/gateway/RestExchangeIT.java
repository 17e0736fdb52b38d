package io.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.parley.gateway.support.TinyService;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes of a request and its answer, and what does not. */
final class RestExchangeIT extends RestTestBase {

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
}
