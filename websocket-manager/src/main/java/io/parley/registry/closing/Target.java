package io.parley.registry.closing;

import io.parley.contracts.LoginSessionId;
import io.parley.contracts.UserId;
import io.parley.registry.node.ConnectionId;

/** What is to be closed at a node. */
public sealed interface Target {

  /** A connection that another one of the same device has replaced. */
  record Replaced(UserId user, ConnectionId connection) implements Target {}

  /** All connections of a login session that was revoked. */
  record Revoked(UserId user, LoginSessionId login) implements Target {}
}
