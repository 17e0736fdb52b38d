package io.parley.chassis.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTokensTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final UserId user = UserId.next();
  private final LoginSessionId session = LoginSessionId.next();
  private final ECKey key = generate("ours");
  private final TokenProperties properties =
      new TokenProperties(
          URI.create("http://127.0.0.1:1/"),
          "parley",
          "parley",
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofHours(1));
  private final UserTokens tokens =
      new UserTokens(
          properties,
          new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void ownTokenIsValid() throws JOSEException {
    String token = sign(key, claims -> claims);

    assertThat(tokens.verify(token))
        .isEqualTo(
            new TokenVerification.Valid(
                new AccessToken(user, session, NOW.plusSeconds(300), false)));
  }

  @Test
  void onlyATokenThatSaysSoIsOfAnAdmin() throws JOSEException {
    assertThat(isAdmin(claims -> claims.claim("adm", true))).isTrue();
    assertThat(isAdmin(claims -> claims.claim("adm", false))).isFalse();
    assertInvalid(sign(key, claims -> claims.claim("adm", "true")));
  }

  @Test
  void oldTokenIsExpired() throws JOSEException {
    String token = sign(key, claims -> claims.expirationTime(Date.from(NOW.minusSeconds(6))));

    assertThat(tokens.verify(token)).isInstanceOf(TokenVerification.Expired.class);
  }

  @Test
  void tokenOfAnotherIssuerIsInvalid() throws JOSEException {
    assertInvalid(sign(key, claims -> claims.issuer("someone")));
  }

  @Test
  void tokenForAnotherAudienceIsInvalid() throws JOSEException {
    assertInvalid(sign(key, claims -> claims.audience("someone")));
  }

  @Test
  void tokenWithoutExpiryIsInvalid() throws JOSEException {
    assertInvalid(sign(key, claims -> claims.expirationTime(null)));
  }

  @Test
  void tokenWithoutSessionIsInvalid() throws JOSEException {
    assertInvalid(sign(key, claims -> claims.claim("sid", null)));
  }

  @Test
  void tokenSignedWithAnotherKeyIsInvalid() throws JOSEException {
    assertInvalid(sign(generate("ours"), claims -> claims));
    assertInvalid(sign(generate("theirs"), claims -> claims));
  }

  @Test
  void unsignedTokenIsInvalid() {
    assertInvalid(new PlainJWT(claims().build()).serialize());
  }

  @Test
  void tokenSignedWithThePublicKeyAsASecretIsInvalid() throws JOSEException {
    byte[] secret =
        key.toPublicJWK().toJSONString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("ours").build();

    assertInvalid(sign(header, new MACSigner(secret), claims().build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a.b.c", "eyJhbGciOiJFUzI1NiJ9.e30.", "ü"})
  void anythingElseIsInvalid(String text) {
    assertInvalid(text);
  }

  @Test
  void hugeTokenIsInvalid() {
    assertInvalid("a".repeat(1_000_000));
  }

  @Test
  void nothingIsSaidWhileTheKeysCannotBeFetched() throws JOSEException {
    UserTokens cutOff =
        new UserTokens(
            properties,
            (_, _) -> {
              throw new KeySourceException("away");
            },
            Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(cutOff.verify(sign(key, claims -> claims)))
        .isInstanceOf(TokenVerification.KeysUnavailable.class);
  }

  private boolean isAdmin(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return tokens.verify(sign(key, change)) instanceof TokenVerification.Valid(AccessToken token)
        && token.admin();
  }

  private void assertInvalid(String token) {
    assertThat(tokens.verify(token)).isInstanceOf(TokenVerification.Invalid.class);
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("parley")
        .audience("parley")
        .subject(user.toString())
        .claim("sid", session.toString())
        .expirationTime(Date.from(NOW.plusSeconds(300)));
  }

  private String sign(ECKey with, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(with.getKeyID()).build();
    return sign(header, new ECDSASigner(with), change.apply(claims()).build());
  }

  private static String sign(JWSHeader header, JWSSigner signer, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT jwt = new SignedJWT(header, claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static ECKey generate(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
