package io.parley.user.session;

import java.util.Optional;

/**
 * A session and what we know of its refresh tokens.
 *
 * @param family the hash of what all of them have in common
 * @param current the hash of the one that is valid
 * @param previous the one before it
 */
record StoredSession(
    Session session, TokenHash family, TokenHash current, Optional<Previous> previous) {

  /**
   * The refresh token before the current one.
   *
   * @param hash its hash
   * @param successor the current one, concealed so that only the holder of this one can read it
   */
  record Previous(TokenHash hash, String successor) {}

  static StoredSession create(Session session, RefreshToken token) {
    return new StoredSession(
        session, token.family().hash(), token.secret().hash(), Optional.empty());
  }

  /** The session after the current token was exchanged for another one. */
  StoredSession rotated(Session used, Secret from, Secret to) {
    return new StoredSession(
        used, family, to.hash(), Optional.of(new Previous(from.hash(), from.conceal(to))));
  }
}
