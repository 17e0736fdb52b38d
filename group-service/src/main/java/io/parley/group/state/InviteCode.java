package io.parley.group.state;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody has to know to join by an invite: 128 random bits, as 22 characters. */
public record InviteCode(String value) {

  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public InviteCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("the code of an invite has 22 characters");
    }
  }

  /** A new one that nobody can guess. */
  public static InviteCode next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new InviteCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Reads a code; empty if it is none. */
  public static Optional<InviteCode> tryParse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new InviteCode(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
