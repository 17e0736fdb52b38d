package io.parley.contracts;

import java.util.Optional;
import java.util.UUID;

/** One log-in on one device, from log-in to log-out; the {@code sid} of its tokens. */
public record LoginSessionId(UUID value) {

  /** A new id, later in order than all before it. */
  public static LoginSessionId next() {
    return new LoginSessionId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is not an id in its canonical form
   */
  public static LoginSessionId parse(String text) {
    return new LoginSessionId(Ids.parse(text));
  }

  /** Reads the text form; empty if it is not one. */
  public static Optional<LoginSessionId> tryParse(String text) {
    try {
      return Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The text form: 26 characters of lower-case base32hex. */
  @Override
  public String toString() {
    return Ids.format(value);
  }
}
