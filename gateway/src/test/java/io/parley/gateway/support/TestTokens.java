package io.parley.gateway.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Access tokens, good ones and others. */
public final class TestTokens {

  private final ECKey key = newKey("1");

  /** The key set that verifies the good ones. */
  public String keySet() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  public String good() {
    return good(UserId.next());
  }

  public String good(UserId user) {
    return sign(key, claims(user, "parley", "parley", Duration.ofMinutes(5)));
  }

  public String expired() {
    return sign(key, claims(UserId.next(), "parley", "parley", Duration.ofMinutes(-1)));
  }

  public String ofAnotherIssuer() {
    return sign(key, claims(UserId.next(), "somebody", "parley", Duration.ofMinutes(5)));
  }

  public String forAnotherAudience() {
    return sign(key, claims(UserId.next(), "parley", "others", Duration.ofMinutes(5)));
  }

  public String ofAnotherKey() {
    return sign(newKey("1"), claims(UserId.next(), "parley", "parley", Duration.ofMinutes(5)));
  }

  public String unsigned() {
    return new PlainJWT(claims(UserId.next(), "parley", "parley", Duration.ofMinutes(5)))
        .serialize();
  }

  private static JWTClaimsSet claims(UserId user, String issuer, String audience, Duration life) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audience)
        .subject(user.toString())
        .claim("sid", LoginSessionId.next().toString())
        .expirationTime(Date.from(Instant.now().plus(life)))
        .build();
  }

  private static ECKey newKey(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sign(ECKey key, JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new ECDSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
