package io.parley.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
    classes = WebErrorsTest.Service.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.application.name=web-errors-test",
      "spring.grpc.server.port=0",
      "spring.autoconfigure.exclude="
          + "org.springframework.boot.cassandra.autoconfigure.CassandraAutoConfiguration,"
          + "org.springframework.boot.cassandra.autoconfigure.health"
          + ".CassandraHealthContributorAutoConfiguration",
      "parley.service-tokens.secret=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
      "parley.web.public-paths=GET /api/open"
    })
class WebErrorsTest {

  private static final ECKey KEY = generate();
  private static final UserId USER = UserId.next();

  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.shared();

  @LocalServerPort private int port;

  @Test
  void publicPathNeedsNoToken() throws Exception {
    HttpResponse<String> answer = send(request("/api/open").GET());

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void controllerGetsTheUserOfTheToken() throws Exception {
    HttpResponse<String> answer = send(authorized("/api/me").GET());

    assertThat(answer.body()).isEqualTo(USER.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/me", "/%61pi/me", "/api;x=1/me", "/api/open/../me", "/elsewhere"})
  void everythingElseNeedsAToken(String path) throws Exception {
    assertProblem(send(request(path).GET()), 401, "token_missing");
  }

  @Test
  void wrongTokenIsRefused() throws Exception {
    assertProblem(
        send(request("/api/me").header("Authorization", "Bearer x").GET()), 401, "token_invalid");
  }

  @Test
  void expiredTokenIsRefused() throws Exception {
    String token = token(Instant.now().minusSeconds(60));

    assertProblem(
        send(request("/api/me").header("Authorization", "Bearer " + token).GET()),
        401,
        "token_expired");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"a","other":1}       | unknown_field
          {"name":1}                   | invalid_field
          {"name":["a"]}               | invalid_field
          {"name":"toolong"}           | invalid_field
          {"name":"a","count":"x"}     | invalid_field
          {"name":"a","count":"7"}     | invalid_field
          {"name":"a","count":1e400}   | invalid_field
          {"name":"a","count":1234567890123} | invalid_field
          {}                           | missing_field
          {"name":null}                | missing_field
          {"name":"a","name":"b"}      | malformed_body
          {"name":"a"} {}              | malformed_body
          {"name":                     | malformed_body
          []                           | malformed_body
          nonsense                     | malformed_body
          """)
  void wrongBodyIsExplained(String body, String code) throws Exception {
    assertProblem(post(body), 400, code);
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    assertProblem(post("[".repeat(1_000_000)), 400, "malformed_body");
  }

  @Test
  void emptyBodyIsRefused() throws Exception {
    assertProblem(post(""), 400, "malformed_body");
  }

  @Test
  void bodyOfAnotherTypeIsRefused() throws Exception {
    assertProblem(
        send(
            authorized("/api/things")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("x"))),
        415,
        "unsupported_media_type");
  }

  @Test
  void wrongParameterIsExplained() throws Exception {
    assertProblem(send(authorized("/api/list?limit=x").GET()), 400, "invalid_field");
    assertProblem(send(authorized("/api/list").GET()), 400, "missing_field");
  }

  @Test
  void unknownPathAndMethodAreRefused() throws Exception {
    assertProblem(send(authorized("/api/nothing").GET()), 404, "not_found");
    assertProblem(send(authorized("/api/things").DELETE()), 405, "method_not_allowed");
  }

  @Test
  void failureSaysNothingOfItself() throws Exception {
    HttpResponse<String> answer = send(authorized("/api/broken").GET());

    assertProblem(answer, 500, "internal");
    assertThat(answer.body()).doesNotContain("secret");
  }

  private HttpResponse<String> post(String body) throws Exception {
    return send(
        authorized("/api/things")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = json.readTree(answer.body());
    assertThat(problem.path("code").asString()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asString()).isEqualTo("urn:parley:error:" + code);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpRequest.Builder authorized(String path) throws JOSEException {
    return request(path).header("Authorization", "Bearer " + token(Instant.now().plusSeconds(60)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static String token(Instant expiry) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(KEY.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer("parley")
                .audience("parley")
                .subject(USER.toString())
                .claim("sid", LoginSessionId.next().toString())
                .expirationTime(Date.from(expiry))
                .build());
    jwt.sign(new ECDSASigner(KEY));
    return jwt.serialize();
  }

  private static ECKey generate() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @SpringBootApplication
  static class Service {

    @Bean
    JWKSource<SecurityContext> keys() {
      return new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK()));
    }

    @Bean
    Things things() {
      return new Things();
    }
  }

  record Thing(@NotNull @Size(max = 5) String name, @Nullable Integer count) {}

  @RestController
  static class Things {

    @GetMapping("/api/open")
    String open() {
      return "open";
    }

    @GetMapping("/api/me")
    String me(CurrentUser user) {
      return user.id().toString();
    }

    @GetMapping("/api/list")
    String list(@RequestParam int limit) {
      return Integer.toString(limit);
    }

    @GetMapping("/api/broken")
    String broken() {
      throw new IllegalStateException("secret");
    }

    @PostMapping("/api/things")
    Thing create(@Valid @RequestBody Thing thing) {
      return thing;
    }
  }
}
