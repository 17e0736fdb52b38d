package io.parley.user.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.parley.chassis.token.TokenProperties;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.springframework.stereotype.Component;

/** JSON Web Tokens, signed with ES256. */
@Component
final class SignedAccessTokens implements AccessTokens {

  private final SigningKeys keys;
  private final Duration lifetime;
  private final TokenProperties properties;
  private final Admins admins;
  private final Clock clock;

  SignedAccessTokens(
      SigningKeys keys,
      KeyProperties lifetimes,
      TokenProperties properties,
      Admins admins,
      Clock clock) {
    this.keys = keys;
    this.admins = admins;
    this.lifetime = lifetimes.accessTokenLifetime();
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public IssuedAccessToken issue(UserId user, LoginSessionId session) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = now.plus(lifetime);
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(properties.issuer())
            .audience(properties.audience())
            .subject(user.toString())
            .claim("sid", session.toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expiresAt));
    if (admins.include(user)) {
      claims.claim("adm", true);
    }
    return new IssuedAccessToken(sign(claims.build()), expiresAt);
  }

  private String sign(JWTClaimsSet claims) {
    ECKey key = keys.signing();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("an access token could not be signed", e);
    }
    return token.serialize();
  }
}
