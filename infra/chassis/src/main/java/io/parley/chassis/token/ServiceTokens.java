package io.parley.chassis.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short-lived tokens that services show each other: HS256 with a secret that all services
 * share, so that no call depends on another service to hand tokens out.
 */
public final class ServiceTokens {

  private static final String AUDIENCE = "parley-internal";
  private static final int MIN_SECRET_BYTES = 32;

  private record Minted(String token, Instant renewAt) {}

  private final String service;
  private final Duration lifetime;
  private final List<byte[]> secrets;
  private final Clock clock;
  private final Cache<String, Instant> verified = Caffeine.newBuilder().maximumSize(1_000).build();
  private volatile @Nullable Minted current;

  public ServiceTokens(String service, ServiceTokenProperties properties, Clock clock) {
    this.service = service;
    this.lifetime = properties.lifetime();
    this.secrets = properties.secret().stream().map(ServiceTokens::decode).toList();
    this.clock = clock;
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException(
          "parley.service-tokens.secret is not set; give every service the same base64 text of at"
              + " least 32 random bytes");
    }
  }

  /** A token of this service, valid for at least half of the lifetime. */
  public String token() {
    Minted minted = current;
    Instant now = clock.instant();
    if (minted == null || !now.isBefore(minted.renewAt())) {
      minted = new Minted(mint(now), now.plus(lifetime.dividedBy(2)));
      current = minted;
    }
    return minted.token();
  }

  /** Whether a token was minted by one of our services and is still valid. */
  public boolean accepts(String token) {
    Instant expiry = verified.getIfPresent(token);
    if (expiry == null) {
      expiry = verify(token);
      if (expiry == null) {
        return false;
      }
      verified.put(token, expiry);
    }
    return clock.instant().isBefore(expiry);
  }

  private String mint(Instant now) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(service)
            .audience(AUDIENCE)
            .expirationTime(Date.from(now.plus(lifetime)))
            .build();
    SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      jwt.sign(new MACSigner(secrets.getFirst()));
    } catch (JOSEException e) {
      throw new IllegalStateException("a service token could not be signed", e);
    }
    return jwt.serialize();
  }

  private @Nullable Instant verify(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      boolean ours =
          JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
              && claims.getAudience().contains(AUDIENCE)
              && claims.getExpirationTime() != null
              && signedByUs(jwt);
      return ours ? claims.getExpirationTime().toInstant() : null;
    } catch (ParseException | JOSEException e) {
      return null;
    }
  }

  private boolean signedByUs(SignedJWT jwt) throws JOSEException {
    for (byte[] secret : secrets) {
      if (jwt.verify(new MACVerifier(secret))) {
        return true;
      }
    }
    return false;
  }

  private static byte[] decode(String secret) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(secret.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("parley.service-tokens.secret is not base64", e);
    }
    if (bytes.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException(
          "parley.service-tokens.secret has fewer than " + MIN_SECRET_BYTES + " bytes");
    }
    return bytes;
  }
}
