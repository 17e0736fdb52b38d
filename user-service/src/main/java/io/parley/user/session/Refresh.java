package io.parley.user.session;

import io.parley.user.revocation.Revocations;
import io.parley.user.token.AccessTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Exchanges refresh tokens. Each is good for one exchange; an old one that comes again was stolen,
 * or its thief was faster, so its session ends. Only the one just before the current one is let off
 * for a moment, because answers get lost: it gets the same successor again.
 */
@Service
class Refresh {

  private final SessionStore store;
  private final Revocations revocations;
  private final AccessTokens accessTokens;
  private final SessionProperties properties;
  private final Clock clock;

  Refresh(
      SessionStore store,
      Revocations revocations,
      AccessTokens accessTokens,
      SessionProperties properties,
      Clock clock) {
    this.store = store;
    this.revocations = revocations;
    this.accessTokens = accessTokens;
    this.properties = properties;
    this.clock = clock;
  }

  RefreshResult refresh(RefreshToken token) {
    Optional<StoredSession> found = findValid(token);
    if (found.isPresent() && found.get().current().matches(token.secret().hash())) {
      Optional<RefreshResult> rotated = rotate(found.get(), token);
      if (rotated.isPresent()) {
        return rotated.get();
      }
      // Another request with the same token was faster.
      found = findValid(token);
    }
    return found.map(stored -> repeat(stored, token)).orElseGet(RefreshResult.Unknown::new);
  }

  private Optional<StoredSession> findValid(RefreshToken token) {
    return store
        .find(token.user(), token.session())
        .filter(stored -> stored.family().matches(token.family().hash()))
        .filter(stored -> clock.instant().isBefore(stored.session().expiresAt()));
  }

  private Optional<RefreshResult> rotate(StoredSession stored, RefreshToken token) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Secret successor = Secret.random();
    StoredSession next =
        stored.rotated(stored.session().used(now, properties), token.secret(), successor);
    return store.rotate(next, stored.current())
        ? Optional.of(new RefreshResult.Rotated(issue(next, token.withSecret(successor))))
        : Optional.empty();
  }

  private RefreshResult repeat(StoredSession stored, RefreshToken token) {
    TokenHash hash = token.secret().hash();
    Instant graceEnd = stored.session().usedAt().plus(properties.grace());
    if (clock.instant().isBefore(graceEnd)) {
      Optional<RefreshToken> successor =
          stored
              .previous()
              .filter(previous -> previous.hash().matches(hash))
              .map(previous -> token.withSecret(token.secret().reveal(previous.successor())));
      if (successor.isPresent()) {
        return new RefreshResult.Repeated(issue(stored, successor.get()));
      }
    }
    revocations.revoke(token.user(), Set.of(token.session()));
    return new RefreshResult.Reused();
  }

  private IssuedTokens issue(StoredSession stored, RefreshToken token) {
    return new IssuedTokens(
        stored.session(), token, accessTokens.issue(token.user(), token.session()));
  }
}
