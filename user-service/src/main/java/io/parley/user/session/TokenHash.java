package io.parley.user.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The SHA-256 of a secret, in base64url. */
record TokenHash(String value) {

  /** Whether it is the same, in a time that does not tell how much of it is. */
  boolean matches(TokenHash other) {
    return MessageDigest.isEqual(
        value.getBytes(StandardCharsets.US_ASCII), other.value.getBytes(StandardCharsets.US_ASCII));
  }
}
