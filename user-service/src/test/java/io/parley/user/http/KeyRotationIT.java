package io.parley.user.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import io.parley.user.http.Api.User;
import io.parley.user.time.MutableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@UserServiceTest
class KeyRotationIT {

  @Autowired Api api;
  @Autowired MutableClock clock;

  @Test
  void keysChangeWhileTheServiceRuns() throws Exception {
    User user = api.newUser();
    String oldKey = keyOf(user);
    assertThat(published()).containsExactly(oldKey);

    Path fresh = TestEnvironment.KEYS.resolve("0002.pem");
    Files.writeString(fresh, pem());
    await().untilAsserted(() -> assertThat(published()).hasSize(2).contains(oldKey));
    assertThat(keyOf(api.again(user.name()))).isEqualTo(oldKey);

    clock.advance(Duration.ofMinutes(10).plusSeconds(1));
    await().untilAsserted(() -> assertThat(keyOf(api.again(user.name()))).isNotEqualTo(oldKey));
    User signedByNew = api.again(user.name());
    api.get("/api/v1/sessions/current", signedByNew.token()).expect(200);

    Files.delete(TestEnvironment.KEYS.resolve("0001.pem"));
    assertThat(published()).contains(oldKey, keyOf(signedByNew));
    await()
        .untilAsserted(() -> {
          clock.advance(Duration.ofMinutes(6));
          assertThat(published()).containsExactly(keyOf(signedByNew));
        });
    api.get("/api/v1/sessions/current", signedByNew.token()).expectProblem(401, "token_expired");
  }

  @Test
  void thePublishedKeysAreForEverybodyMayBeKeptAndHaveNoPrivateHalf() {
    Answer keys = api.get("/.well-known/jwks.json", null).expect(200);

    assertThat(keys.headers().firstValue("cache-control")).hasValue("max-age=300, public");
    assertThat(keys.text("keys.0.alg")).isEqualTo("ES256");
    assertThat(keys.text("keys.0.use")).isEqualTo("sig");
    assertThat(keys.json().at("/keys/0").has("d")).isFalse();
  }

  private List<String> published() {
    return api.get("/.well-known/jwks.json", null)
        .expect(200)
        .json()
        .at("/keys")
        .findValuesAsString("kid");
  }

  private static String keyOf(User user) {
    try {
      return SignedJWT.parse(user.token()).getHeader().getKeyID();
    } catch (ParseException e) {
      throw new AssertionError(e);
    }
  }

  private static String pem() throws Exception {
    byte[] der = new ECKeyGenerator(Curve.P_256).generate().toECPrivateKey().getEncoded();
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(der)
        + "\n-----END PRIVATE KEY-----\n";
  }
}
