package io.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.UserId;
import io.parley.gateway.support.Relay;
import io.parley.gateway.support.RunningGateway;
import io.parley.gateway.support.TestTokens;
import io.parley.gateway.support.TinyService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Limits with the real Redis, which can be cut off. Each test comes from an address of its own. */
final class LimitIT {

  private static final TestTokens TOKENS = new TestTokens();
  private static final AtomicInteger NEXT_ADDRESS = new AtomicInteger();
  private static TinyService users;
  private static Relay redis;
  private static RunningGateway gateway;

  /** Closed at the end: gateways in one JVM share their event loops. */
  private static final List<RunningGateway> OTHERS = new ArrayList<>();

  private final String address =
      "203.0." + ProcessHandle.current().pid() % 250 + "." + NEXT_ADDRESS.incrementAndGet();

  @BeforeAll
  static void start() {
    users = new TinyService();
    redis = new Relay(URI.create(RunningGateway.redis()));
    TinyService keys = new TinyService();
    keys.answers(exchange -> TinyService.send(exchange, 200, "application/json", TOKENS.keySet()));
    gateway =
        RunningGateway.start(
            Map.ofEntries(
                Map.entry("spring.data.redis.url", "redis://127.0.0.1:" + redis.port() + "/8"),
                Map.entry("parley.gateway.trusted-proxies", "127.0.0.0/8"),
                Map.entry("parley.gateway.user-service", users.address().toString()),
                Map.entry("parley.tokens.jwks-uri", keys.address() + "/jwks.json"),
                Map.entry("parley.gateway.limits.sign-in.burst", "3"),
                Map.entry("parley.gateway.limits.sign-in.per-second", "0.01"),
                Map.entry("parley.gateway.limits.account.burst", "5"),
                Map.entry("parley.gateway.limits.account.per-second", "0.01"),
                Map.entry("parley.gateway.limits.address.burst", "20"),
                Map.entry("parley.gateway.limits.address.per-second", "0.01"),
                Map.entry("parley.gateway.limits.redis-timeout", "2s"),
                Map.entry("parley.gateway.limits.redis-pause", "100ms")));
    await().until(() -> signIn("203.0.113.1").statusCode() == 200);
  }

  @AfterAll
  static void stop() {
    OTHERS.forEach(RunningGateway::close);
    gateway.close();
    redis.close();
    users.close();
  }

  @AfterEach
  void mend() {
    redis.mend();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            signIn("198.51." + NEXT_ADDRESS.incrementAndGet() % 250 + ".1").statusCode() == 200);
  }

  @Test
  void logInsFromOneAddressAreLimited() {
    for (int i = 0; i < 3; i++) {
      assertThat(signIn(address).statusCode()).isEqualTo(200);
    }
    HttpResponse<String> refused = signIn(address);
    assertLimited(refused);
    assertThat(signIn(address + "0").statusCode()).isEqualTo(200);
  }

  @Test
  void theLimitIsInRedisAndOutlivesTheGateway() {
    for (int i = 0; i < 4; i++) {
      signIn(address);
    }
    RunningGateway second =
        RunningGateway.start(
            Map.of(
                "parley.gateway.trusted-proxies", "127.0.0.0/8",
                "parley.gateway.user-service", users.address().toString(),
                "parley.gateway.limits.sign-in.burst", "3",
                "parley.gateway.limits.sign-in.per-second", "0.01",
                "parley.gateway.limits.redis-timeout", "5s"));
    OTHERS.add(second);
    HttpRequest.Builder request =
        second
            .request("/api/v1/sessions")
            .header("X-Forwarded-For", address)
            .POST(BodyPublishers.noBody());
    assertLimited(second.send(request));
  }

  @Test
  void requestsOfOneAccountAreLimitedWhereverTheyComeFrom() {
    UserId user = UserId.next();
    for (int i = 0; i < 5; i++) {
      assertThat(request(user, address + i).statusCode()).isEqualTo(200);
    }
    assertLimited(request(user, address + "9"));
    assertThat(request(UserId.next(), address + "9").statusCode()).isEqualTo(200);
  }

  @Test
  void requestsFromOneAddressAreLimitedWhoeverMakesThem() {
    for (int i = 0; i < 20; i++) {
      assertThat(request(UserId.next(), address).statusCode()).isEqualTo(200);
    }
    assertLimited(request(UserId.next(), address));
  }

  @Test
  void whileRedisIsAwayLogInsDoNotPassAndTheRestIsLimitedHere() {
    redis.cut();
    HttpResponse<String> logIn = signIn(address);
    assertThat(logIn.statusCode()).isEqualTo(503);
    assertThat(logIn.body()).contains("\"code\":\"unavailable\"");

    UserId user = UserId.next();
    for (int i = 0; i < 5; i++) {
      assertThat(request(user, address).statusCode()).isEqualTo(200);
    }
    assertLimited(request(user, address));

    redis.mend();
    await().atMost(Duration.ofSeconds(10)).until(() -> signIn(address).statusCode() == 200);
  }

  private static HttpResponse<String> signIn(String address) {
    return gateway.send(
        gateway
            .request("/api/v1/sessions")
            .header("X-Forwarded-For", address)
            .POST(BodyPublishers.noBody()));
  }

  private static HttpResponse<String> request(UserId user, String address) {
    return gateway.send(
        gateway
            .request("/api/v1/users/me")
            .header("X-Forwarded-For", address)
            .header("Authorization", "Bearer " + TOKENS.good(user)));
  }

  private static void assertLimited(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("\"code\":\"rate_limited\"");
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
  }
}
