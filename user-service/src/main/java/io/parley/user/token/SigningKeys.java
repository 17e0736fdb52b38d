package io.parley.user.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.user.metrics.UserMetric;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys of this service, read again from their directory every so often, so that they can be
 * changed while it runs. This service verifies tokens with them too, without asking itself over
 * HTTP.
 */
@Component
final class SigningKeys implements JWKSource<SecurityContext> {

  private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

  private final KeyDirectory directory;
  private final KeyProperties properties;
  private final Clock clock;
  private volatile KeyRing ring;

  SigningKeys(KeyProperties properties, Clock clock, MeterRegistry meters) {
    this.properties = properties;
    this.clock = clock;
    directory = new KeyDirectory(properties.keysDir());
    ring = KeyRing.of(firstKeys(), clock.instant());
    UserMetric.SIGNING_KEYS.gauge(meters, this, keys -> keys.published().size());
  }

  /** The key that signs now, with its private half. */
  ECKey signing() {
    return ring.signing();
  }

  /** The public halves of all keys with which a valid token may be signed. */
  JWKSet published() {
    return ring.published();
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(published());
  }

  /** Reads the directory again; when that fails, the keys stay as they are. */
  @Scheduled(
      fixedDelayString = "${parley.user.keys-reread:30s}",
      initialDelayString = "${parley.user.keys-reread:30s}")
  void reread() {
    try {
      List<ECKey> keys = directory.read();
      if (keys.isEmpty()) {
        log.error("there are no keys in {} any more; the last ones stay in use", directory);
        return;
      }
      KeyRing next = ring.next(keys, clock.instant(), properties);
      if (!next.signing().getKeyID().equals(ring.signing().getKeyID())) {
        log.info("key {} signs from now on", next.signing().getKeyID());
      }
      ring = next;
    } catch (KeysUnusableException e) {
      log.error("the last good keys stay in use: {}", e.getMessage());
    }
  }

  private List<ECKey> firstKeys() {
    List<ECKey> keys = directory.read();
    if (keys.isEmpty() && properties.generateKeys()) {
      directory.generate();
      keys = directory.read();
    }
    if (keys.isEmpty()) {
      throw new KeysUnusableException(
          "There is no key to sign access tokens with: put a P-256 private key as a .pem file into "
              + directory
              + " (parley.user.keys-dir), or set parley.user.generate-keys to true to have one"
              + " made.");
    }
    return keys;
  }
}
