package io.parley.handler.connection;

/**
 * One WebSocket connection, unique over all nodes and restarts. Sorts by the time of opening, so
 * that the registry knows which of two connections of a device is the later.
 */
public record ConnectionId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
