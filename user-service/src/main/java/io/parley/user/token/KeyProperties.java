package io.parley.user.token;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The keys that sign access tokens, and the tokens.
 *
 * @param keysDir where the keys are: every {@code *.pem} in it is published, and the last by name
 *     signs
 * @param generateKeys whether a key is made if there is none; otherwise start-up stops
 * @param keysReread how often the directory is read again
 * @param keysMaxAge how long others may keep the published keys without asking again
 * @param keyLead how long a new key is published before it signs
 * @param accessTokenLifetime how long an access token is valid
 */
@Validated
@ConfigurationProperties("parley.user")
public record KeyProperties(
    @DefaultValue("infra/local/.data/secrets/user-keys") @NotNull Path keysDir,
    @DefaultValue("true") boolean generateKeys,
    @DefaultValue("30s") @NotNull Duration keysReread,
    @DefaultValue("5m") @NotNull Duration keysMaxAge,
    @DefaultValue("10m") @NotNull Duration keyLead,
    @DefaultValue("5m") @NotNull Duration accessTokenLifetime) {

  /** All who verify must have fetched a key before it signs. */
  @AssertTrue(
      message =
          "parley.user.key-lead must be longer than parley.user.keys-max-age and"
              + " parley.user.keys-reread together, or tokens are signed by keys that others do not"
              + " know yet")
  boolean isLeadLongEnough() {
    return keyLead.compareTo(keysMaxAge.plus(keysReread)) > 0;
  }

  /**
   * How long a key that was taken away is still published: until no token that it signed is valid.
   */
  Duration keyRetention() {
    return accessTokenLifetime.plus(keysReread);
  }
}
