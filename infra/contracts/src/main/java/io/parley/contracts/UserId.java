package io.parley.contracts;

import java.util.Optional;
import java.util.UUID;

/** An account. */
public record UserId(UUID value) {

  /** No account; public rooms, which belong to nobody, are made in this name. */
  public static final UserId NOBODY = new UserId(new UUID(0, 0));

  /** A new id, later in order than all before it. */
  public static UserId next() {
    return new UserId(Ids.next());
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if the text is not an id in its canonical form
   */
  public static UserId parse(String text) {
    return new UserId(Ids.parse(text));
  }

  /** Reads the text form; empty if it is not one. */
  public static Optional<UserId> tryParse(String text) {
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
