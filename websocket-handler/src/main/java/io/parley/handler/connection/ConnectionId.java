package io.parley.handler.connection;

/** One WebSocket connection, unique over all nodes and restarts. */
public record ConnectionId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
