package io.parley.group.http;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Makes access tokens as user-service would. */
final class TokenMint {

  private static final Duration LIFETIME = Duration.ofDays(365);

  private final ECKey key;

  TokenMint() {
    try {
      key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  JWKSource<SecurityContext> keys() {
    return new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK()));
  }

  String token(UserId user, boolean admin) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer("parley")
            .audience("parley")
            .subject(user.toString())
            .claim("sid", LoginSessionId.next().toString())
            .expirationTime(Date.from(Instant.now().plus(LIFETIME)));
    if (admin) {
      claims.claim("adm", true);
    }
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(), claims.build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }
}
