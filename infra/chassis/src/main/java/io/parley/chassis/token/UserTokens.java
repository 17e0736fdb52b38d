package io.parley.chassis.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens locally, with the keys that user-service publishes. Only ES256 is
 * accepted, whatever a token's header says. May block while keys are fetched, which happens rarely.
 */
public final class UserTokens {

  /** The longest token that is looked at; ours have some 400 characters. */
  private static final int MAX_LENGTH = 4096;

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  public UserTokens(TokenProperties properties, JWKSource<SecurityContext> keys, Clock clock) {
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
    processor.setJWTClaimsSetVerifier(new ClaimsVerifier(properties, clock));
  }

  /** Says what a token is worth; never throws. */
  public TokenVerification verify(String token) {
    if (token.length() > MAX_LENGTH) {
      return new TokenVerification.Invalid();
    }
    try {
      return read(processor.process(token, null));
    } catch (ExpiredJWTException e) {
      return new TokenVerification.Expired();
    } catch (KeySourceException e) {
      return new TokenVerification.KeysUnavailable();
    } catch (BadJOSEException | JOSEException | ParseException | IllegalArgumentException e) {
      return new TokenVerification.Invalid();
    }
  }

  private static TokenVerification read(JWTClaimsSet claims) throws ParseException {
    Optional<UserId> user = UserId.tryParse(claims.getSubject());
    Optional<LoginSessionId> session = LoginSessionId.tryParse(claims.getStringClaim("sid"));
    if (user.isEmpty() || session.isEmpty()) {
      return new TokenVerification.Invalid();
    }
    return new TokenVerification.Valid(
        new AccessToken(
            user.get(),
            session.get(),
            claims.getExpirationTime().toInstant(),
            Boolean.TRUE.equals(claims.getBooleanClaim("adm"))));
  }

  private static final class ClaimsVerifier extends DefaultJWTClaimsVerifier<SecurityContext> {

    private final Clock clock;

    ClaimsVerifier(TokenProperties properties, Clock clock) {
      super(
          properties.audience(),
          new JWTClaimsSet.Builder().issuer(properties.issuer()).build(),
          Set.of("sub", "sid", "exp"));
      this.clock = clock;
      setMaxClockSkew(Math.toIntExact(properties.clockSkew().toSeconds()));
    }

    @Override
    protected @Nullable Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
