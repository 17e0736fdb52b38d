package io.parley.registry.node;

import java.util.regex.Pattern;

/** The name of a handler process: 1 to 128 printable ASCII characters without {@code #}. */
public record NodeId(String value) {

  private static final Pattern FORM = Pattern.compile("[!-~&&[^#]]{1,128}");

  public NodeId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a node id is 1 to 128 printable ASCII characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
