package io.parley.handler.connection;

/**
 * The name of this process for as long as it runs: no other process, before or after, has the same.
 */
public record NodeName(String value) {

  @Override
  public String toString() {
    return value;
  }
}
