package io.parley.contracts;

import java.util.Optional;
import java.util.regex.Pattern;

/** One installation of a client, named by the client: 1 to 64 of {@code A-Za-z0-9._-}. */
public record DeviceId(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  public DeviceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a device id is 1 to 64 of A-Z a-z 0-9 . _ -");
    }
  }

  /** Reads the text form; empty if it is not one. */
  public static Optional<DeviceId> tryParse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new DeviceId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
