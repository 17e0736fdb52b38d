package io.parley.user.session;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * With this a client gets its next access token. Opaque to clients: 128 characters of base64url.
 *
 * @param family the same in all refresh tokens of a session, so that an old one is told from a
 *     made-up one
 * @param secret another one in each
 */
record RefreshToken(UserId user, LoginSessionId session, Secret family, Secret secret) {

  private static final int LENGTH = 128;
  private static final int BYTES = 4 * Long.BYTES + 2 * Secret.BYTES;

  /** Reads the text form; empty if it is not one. */
  static Optional<RefreshToken> tryParse(String text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      return Optional.of(
          new RefreshToken(
              new UserId(uuid(bytes)),
              new LoginSessionId(uuid(bytes)),
              secret(bytes),
              secret(bytes)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The text that the client gets. */
  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES);
    put(bytes, user.value());
    put(bytes, session.value());
    bytes.put(family.bytes()).put(secret.bytes());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  RefreshToken withSecret(Secret next) {
    return new RefreshToken(user, session, family, next);
  }

  private static void put(ByteBuffer bytes, UUID id) {
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
  }

  private static UUID uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private static Secret secret(ByteBuffer bytes) {
    byte[] value = new byte[Secret.BYTES];
    bytes.get(value);
    return Secret.of(value);
  }
}
