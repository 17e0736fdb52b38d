package io.parley.registry.node;

import java.util.regex.Pattern;

/**
 * One WebSocket connection, named by its node: 1 to 128 printable ASCII characters, which sort by
 * the time of opening.
 */
public record ConnectionId(String value) {

  private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

  public ConnectionId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a connection id is 1 to 128 printable ASCII characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
