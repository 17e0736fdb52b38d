package io.parley.user.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 256 random bits that only their holder knows; we keep their hash. */
final class Secret {

  static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] SUCCESSOR =
      "parley refresh successor".getBytes(StandardCharsets.US_ASCII);

  private final byte[] value;

  private Secret(byte[] value) {
    this.value = value;
  }

  static Secret random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(bytes);
  }

  static Secret of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a secret has " + BYTES + " bytes");
    }
    return new Secret(bytes.clone());
  }

  byte[] bytes() {
    return value.clone();
  }

  TokenHash hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(value);
      return new TokenHash(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Hides the secret that comes after this one: only who holds this one can {@link #reveal} it. */
  String conceal(Secret successor) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(pad(successor.value));
  }

  Secret reveal(String concealed) {
    return new Secret(pad(Base64.getUrlDecoder().decode(concealed)));
  }

  /** Each secret has one successor, so its pad is used once. */
  private byte[] pad(byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value, "HmacSHA256"));
      byte[] result = mac.doFinal(SUCCESSOR);
      for (int i = 0; i < BYTES; i++) {
        result[i] ^= text[i];
      }
      return result;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JVM has HMAC-SHA-256", e);
    }
  }

  /** Says nothing, so that no secret gets into a log. */
  @Override
  public String toString() {
    return "Secret";
  }
}
