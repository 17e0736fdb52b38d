package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.UserId;
import io.parley.user.metrics.UserMetric;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class LoginIT {

  @Autowired Api api;
  @Autowired MeterRegistry meters;

  @Test
  void tokensWorkAndNameTheSession() {
    String name = Api.freshName();
    api.register(name).expect(201);
    Answer tokens =
        api.post(
                "/api/v1/sessions",
                null,
                Map.of("username", name, "password", Api.PASSWORD, "device", "Zoë's laptop"))
            .expect(200);

    assertThat(tokens.headers().firstValue("cache-control")).hasValue("no-store");
    assertThat(UserId.tryParse(tokens.text("user.id"))).isPresent();
    Answer current = api.get("/api/v1/sessions/current", tokens.text("accessToken")).expect(200);
    assertThat(current.text("session.device")).isEqualTo("Zoë's laptop");
    assertThat(current.text("session.id")).isEqualTo(tokens.text("session.id"));
  }

  @Test
  void onlyAnAdminsTokensSayThatTheyAre() throws Exception {
    // It is there already when these tests run again on the same backends.
    api.register("the.admin");
    assertThat(claims(api.again("the.admin").token()).getBooleanClaim("adm")).isTrue();
    assertThat(claims(api.newUser().token()).getClaims()).doesNotContainKey("adm");
  }

  @Test
  void aRememberedSessionLastsForWeeks() {
    String name = Api.freshName();
    api.register(name).expect(201);

    assertThat(lifetime(login(name, false))).isBetween(Duration.ofHours(11), Duration.ofHours(12));
    assertThat(lifetime(login(name, true))).isBetween(Duration.ofDays(29), Duration.ofDays(30));
  }

  @Test
  void aWrongPasswordAndAnUnknownNameLookTheSameAndCostTheSame() {
    String name = Api.freshName();
    api.register(name).expect(201);

    long before = hashes();
    Answer wrong = attempt(name).expectProblem(401, "bad_credentials");
    Answer unknown = attempt(Api.freshName()).expectProblem(401, "bad_credentials");
    Answer impossible = attempt("no such name!").expectProblem(401, "bad_credentials");

    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(impossible.body()).isEqualTo(wrong.body());
    assertThat(hashes() - before).isEqualTo(3);
  }

  private Answer attempt(String name) {
    return api.post(
        "/api/v1/sessions", null, Map.of("username", name, "password", "wrong password"));
  }

  private Answer login(String name, boolean remembered) {
    return api.post(
            "/api/v1/sessions",
            null,
            Map.of("username", name, "password", Api.PASSWORD, "rememberMe", remembered))
        .expect(200);
  }

  private static JWTClaimsSet claims(String token) throws ParseException {
    return SignedJWT.parse(token).getJWTClaimsSet();
  }

  private long hashes() {
    return UserMetric.PASSWORD_HASH.timer(meters).count();
  }

  private static Duration lifetime(Answer tokens) {
    return Duration.between(
        Instant.parse(tokens.text("session.lastUsedAt")),
        Instant.parse(tokens.text("refreshTokenExpiresAt")));
  }
}
