package io.parley.handler.receipt;

import io.parley.handler.connection.Connection;
import io.parley.handler.frame.Echo;

/** What one device says of its user's cursors. */
record Claim(Connection connection, Echo echo, Cursors cursors) {

  /** Whether the other says nothing that this one does not. */
  boolean covers(Claim other) {
    return other.connection() == connection && cursors.and(other.cursors()).equals(cursors);
  }
}
