package io.parley.contracts;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The sender's own name for a message, by which a retry is recognised: 1 to 64 printable ASCII
 * characters, unique per sender and conversation. A UUID is a good choice.
 */
public record ClientId(String value) {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,64}");

  public ClientId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a client id is 1 to 64 printable ASCII characters");
    }
  }

  /** Reads the text form; empty if it is not one. */
  public static Optional<ClientId> tryParse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ClientId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
